import { deleteQuestionBlockEndpoint } from '@handslag/contracts/question-blocks';
import type { Question, QuestionTypeName } from '@handslag/form-engine';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { call } from '../../../api/client.ts';
import { builderFormTexts as texts } from '../../../i18n/sv/builder-form.ts';
import { announce } from '../../../ui/announcer.tsx';
import { Button } from '../../../ui/button.tsx';
import { questionBlocksQuery } from '../builder-queries.ts';
import { takenIds } from '../editing/elements.ts';
import { emptyQuestion } from '../editing/empty-question.ts';
import { makeId } from '../editing/ids/make-id.ts';
import { useEditor } from '../editor/use-editor.ts';
import { typeLabel } from './type-label.ts';

const groups: Readonly<
  Record<Exclude<keyof typeof texts.typeGroups, 'blocks'>, readonly QuestionTypeName[]>
> = {
  writing: ['text', 'long-text', 'number', 'money', 'email', 'phone'],
  choosing: ['radio', 'select', 'checkboxes', 'yes-no'],
  time: ['date', 'date-range', 'time'],
  people: ['personal-number', 'organisation-number', 'contact', 'organisation-contact', 'address', 'place'],
  files: ['attachments', 'consent'],
  showing: ['information', 'stop', 'calculated'],
  grouping: ['group', 'repeating-group'],
};

const searchId = 'builder-find-type';

type AddProps = { onAdd: (questions: readonly Question[], name: string) => void; onCancel: () => void };

/** What to add: every type of question, and questions kept to be used again. Typing finds, Enter takes the first. */
export function AddQuestion({ onAdd, onCancel }: AddProps) {
  const editor = useEditor();
  const [words, setWords] = useState('');
  const search = useRef<HTMLInputElement>(null);
  useEffect(() => search.current?.focus(), []);
  const blocks = useQuery(questionBlocksQuery).data?.blocks ?? [];
  const fits = (name: string) => name.toLowerCase().includes(words.trim().toLowerCase());
  const add = (type: QuestionTypeName) => {
    const taken = takenIds(editor.state().work.definition);
    const id = makeId(texts.newQuestion, taken, 'fraga');
    onAdd([emptyQuestion(type, id, texts.newQuestion)], typeLabel(type));
  };
  const found = Object.values(groups)
    .flat()
    .filter((type) => fits(typeLabel(type)));
  const foundBlocks = blocks.filter(({ name }) => fits(name));
  const exact = found.find((type) => typeLabel(type).toLowerCase() === words.trim().toLowerCase());
  const takeFirst = () => {
    const [first] = found;
    const [block] = foundBlocks;
    if (exact ?? first) add(exact ?? first ?? 'text');
    else if (block) onAdd(block.questions, block.name);
  };
  return (
    <div
      className="builder-add"
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        event.stopPropagation();
        onCancel();
      }}
    >
      <h2>{texts.chooseType}</h2>
      <div className="field">
        <label className="field-label" htmlFor={searchId}>
          {texts.findType}
        </label>
        <input
          ref={search}
          className="input"
          id={searchId}
          type="search"
          autoComplete="off"
          value={words}
          onChange={(event) => setWords(event.target.value)}
          onKeyDown={(event) => {
            if (event.key !== 'Enter') return;
            event.preventDefault();
            takeFirst();
          }}
        />
      </div>
      {found.length + foundBlocks.length === 0 && <p role="status">{texts.noType}</p>}
      {(Object.keys(groups) as (keyof typeof groups)[]).map((group) => {
        const types = groups[group].filter((type) => found.includes(type));
        if (types.length === 0) return null;
        return (
          <section key={group} aria-label={texts.typeGroups[group]}>
            <h3>{texts.typeGroups[group]}</h3>
            <div className="builder-types">
              {types.map((type) => (
                <button key={type} type="button" className="builder-type" onClick={() => add(type)}>
                  {typeLabel(type)}
                </button>
              ))}
            </div>
          </section>
        );
      })}
      {foundBlocks.length > 0 && (
        <section aria-label={texts.typeGroups.blocks}>
          <h3>{texts.typeGroups.blocks}</h3>
          <div className="builder-types">
            {foundBlocks.map(({ id, name, questions }) => (
              <span key={id} className="builder-block">
                <button type="button" className="builder-type" onClick={() => onAdd(questions, name)}>
                  {name}
                </button>
                <RemoveBlock id={id} name={name} />
              </span>
            ))}
          </div>
        </section>
      )}
      <div className="actions">
        <Button look="quiet" className="button-small" onClick={onCancel}>
          {texts.cancelAdd}
        </Button>
      </div>
    </div>
  );
}

function RemoveBlock({ id, name }: { id: string; name: string }) {
  const cache = useQueryClient();
  const remove = useMutation({
    mutationFn: () => call(deleteQuestionBlockEndpoint, { params: { blockId: id } }),
    onSuccess: () => {
      announce(texts.blockRemoved(name));
      document.getElementById(searchId)?.focus();
      return cache.invalidateQueries({ queryKey: questionBlocksQuery.queryKey });
    },
  });
  return (
    <button
      type="button"
      className="builder-icon-button"
      aria-label={texts.removeBlock(name)}
      onClick={() => remove.mutate()}
    >
      ×
    </button>
  );
}
