import { requestCompletionEndpoint } from '@handslag/contracts/completions';
import { useId, useState } from 'react';
import { call } from '../../api/client.ts';
import { handlingTexts } from '../../i18n/sv/handling.ts';
import { managementTexts } from '../../i18n/sv/management.ts';
import { announce } from '../../ui/announcer.tsx';
import { Button } from '../../ui/button.tsx';
import { useErrandWork } from './errand-queries.ts';
import { LabelledField } from '../written/labelled-field.tsx';
import { QuestionChoice } from './question-choice.tsx';
import { useUnsent } from './use-unsent.ts';
import type { ToolProps } from './work-panel.tsx';
import { WorkProblem } from './work-problem.tsx';

const texts = handlingTexts.completion;
type Mistakes = Partial<Record<'questions' | 'reason' | 'dueOn', string | undefined>>;

/** Which questions the applicant is to answer anew, why, and until when. */
export function CompletionForm({ errand, unsent, onDone }: ToolProps) {
  const id = useId();
  const work = useErrandWork(errand);
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const [reason, setReason] = useState('');
  const [dueOn, setDueOn] = useState(errand.suggestedDueOn);
  const [mistakes, setMistakes] = useState<Mistakes>({});
  useUnsent(unsent, 'completion', reason.trim() !== '' || chosen.length > 0);
  if (errand.closedAt !== null) return <p>{texts.closed}</p>;
  if (errand.completion !== null) return <p>{texts.sent}</p>;
  if (errand.askable.length === 0) return <p>{texts.impossible}</p>;

  const send = () => {
    const today = new Date().toLocaleDateString('sv-SE', { timeZone: 'Europe/Stockholm' });
    const found: Mistakes = {
      ...(chosen.length === 0 && { questions: texts.noneChosen }),
      ...(reason.trim() === '' && { reason: texts.reasonMissing }),
      ...(dueOn < today && { dueOn: texts.dueMissing }),
    };
    setMistakes(found);
    const [first] = Object.keys(found);
    if (first !== undefined) {
      const field = document.getElementById(`${id}-${first}`);
      (field?.matches('fieldset') ? field.querySelector('input') : field)?.focus();
      return;
    }
    work.mutate(
      ({ params, revision }) =>
        call(requestCompletionEndpoint, {
          params,
          body: { revision, questions: [...chosen], reason, dueOn },
        }),
      {
        onSuccess: () => {
          announce(texts.sent);
          setChosen([]);
          setReason('');
          onDone();
        },
      },
    );
  };
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        send();
      }}
    >
      <p className="field-hint">{texts.lead}</p>
      <QuestionChoice
        id={`${id}-questions`}
        questions={errand.askable}
        chosen={chosen}
        mistake={mistakes.questions}
        onChange={(questions) => {
          setChosen(questions);
          setMistakes({ ...mistakes, questions: undefined });
        }}
      />
      <LabelledField id={`${id}-reason`} label={texts.reason} mistake={mistakes.reason}>
        {(described) => (
          <textarea
            {...described}
            className="input"
            rows={4}
            maxLength={4000}
            value={reason}
            onChange={({ target }) => {
              setReason(target.value);
              setMistakes({ ...mistakes, reason: undefined });
            }}
          />
        )}
      </LabelledField>
      <LabelledField id={`${id}-dueOn`} label={texts.dueOn} mistake={mistakes.dueOn}>
        {(described) => (
          <input
            {...described}
            className="input"
            type="date"
            value={dueOn}
            onChange={({ target }) => {
              setDueOn(target.value);
              setMistakes({ ...mistakes, dueOn: undefined });
            }}
          />
        )}
      </LabelledField>
      <WorkProblem error={work.error} />
      <Button type="submit" busy={work.isPending}>
        {work.isPending ? managementTexts.sending : texts.send}
      </Button>
    </form>
  );
}
