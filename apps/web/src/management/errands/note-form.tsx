import { addNoteEndpoint } from '@handslag/contracts/teamwork';
import { useQuery } from '@tanstack/react-query';
import { useId, useState } from 'react';
import { call } from '../../api/client.ts';
import { handlingTexts } from '../../i18n/sv/handling.ts';
import { managementTexts } from '../../i18n/sv/management.ts';
import { useSession } from '../../session/session.ts';
import { announce } from '../../ui/announcer.tsx';
import { Button } from '../../ui/button.tsx';
import { colleaguesQuery, useErrandWork } from './errand-queries.ts';
import { LabelledField } from '../written/labelled-field.tsx';
import { useUnsent } from './use-unsent.ts';
import type { ToolProps } from './work-panel.tsx';
import { WorkProblem } from './work-problem.tsx';

const texts = handlingTexts.note;

/** A note for colleagues, and whom it concerns. */
export function NoteForm({ errand, unsent, onDone }: ToolProps) {
  const id = useId();
  const work = useErrandWork(errand);
  const { session } = useSession();
  const { data } = useQuery(colleaguesQuery(errand.id));
  const [text, setText] = useState('');
  const [mentions, setMentions] = useState<readonly string[]>([]);
  const [mistake, setMistake] = useState<string>();
  useUnsent(unsent, 'note', text.trim() !== '');
  const others = (data?.colleagues ?? []).filter((one) => session?.kind !== 'staff' || one.id !== session.id);
  const save = () => {
    setMistake(text.trim() === '' ? texts.missing : undefined);
    if (text.trim() === '') {
      document.getElementById(`${id}-text`)?.focus();
      return;
    }
    work.mutate(({ params }) => call(addNoteEndpoint, { params, body: { text, mentions: [...mentions] } }), {
      onSuccess: () => {
        announce(texts.saved);
        setText('');
        setMentions([]);
        onDone();
      },
    });
  };
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        save();
      }}
    >
      <LabelledField id={`${id}-text`} label={texts.label} hint={texts.help} mistake={mistake}>
        {(described) => (
          <textarea
            {...described}
            className="input"
            rows={4}
            maxLength={4000}
            value={text}
            onChange={({ target }) => setText(target.value)}
          />
        )}
      </LabelledField>
      {others.length > 0 && (
        <fieldset className="question-choice">
          <legend className="field-label">{texts.mention}</legend>
          {others.map((one) => (
            <label key={one.id} className="tick">
              <input
                type="checkbox"
                checked={mentions.includes(one.id)}
                onChange={({ target }) =>
                  setMentions(
                    target.checked ? [...mentions, one.id] : mentions.filter((each) => each !== one.id),
                  )
                }
              />
              <span>{one.name}</span>
            </label>
          ))}
        </fieldset>
      )}
      <WorkProblem error={work.error} />
      <Button type="submit" busy={work.isPending}>
        {work.isPending ? managementTexts.saving : texts.save}
      </Button>
    </form>
  );
}
