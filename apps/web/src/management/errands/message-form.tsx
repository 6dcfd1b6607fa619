import type { HandledErrand } from '@handslag/contracts/handling';
import { useId, useState } from 'react';
import { managementTexts as texts } from '../../i18n/sv/management.ts';
import { announce } from '../../ui/announcer.tsx';
import { Button } from '../../ui/button.tsx';
import { useErrandWork } from './errand-queries.ts';
import { WorkProblem } from './work-problem.tsx';
import { WrittenMessage } from './written-message.tsx';

/** An answer to the citizen that leaves the status as it is. */
export function MessageForm({ errand }: { errand: HandledErrand }) {
  const id = useId();
  const work = useErrandWork(errand);
  const [message, setMessage] = useState('');
  const [mistake, setMistake] = useState<string | null>(null);
  const send = () => {
    if (message.trim() === '') {
      setMistake(texts.messageMissing);
      document.getElementById(`${id}-message`)?.focus();
      return;
    }
    setMistake(null);
    work.mutate(
      { kind: 'message', message },
      {
        onSuccess: () => {
          announce(texts.sent);
          setMessage('');
        },
      },
    );
  };
  return (
    <section className="side-card" aria-labelledby={`${id}-title`}>
      <h2 id={`${id}-title`}>{texts.writeMessage}</h2>
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          send();
        }}
      >
        <WrittenMessage
          id={`${id}-message`}
          label={texts.message}
          reachable={errand.applicant.email !== null}
          value={message}
          mistake={mistake}
          onChange={setMessage}
        />
        <WorkProblem error={work.error} />
        <Button type="submit" look="secondary" busy={work.isPending}>
          {work.isPending ? texts.sending : texts.send}
        </Button>
      </form>
    </section>
  );
}
