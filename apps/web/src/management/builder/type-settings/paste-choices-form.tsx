import type { Choice } from '@handslag/form-engine';
import { useEffect, useId, useRef, useState } from 'react';
import { builderFormTexts as texts } from '../../../i18n/sv/builder-form.ts';
import { Button } from '../../../ui/button.tsx';
import { choicesFrom, readList } from './paste-choices.ts';

type PasteProps = {
  choices: readonly Choice[];
  onUse: (choices: readonly Choice[]) => void;
  onCancel: () => void;
};

/** All choices as one list of lines, to write or paste. */
export function PasteChoices({ choices, onUse, onCancel }: PasteProps) {
  const id = useId();
  const field = useRef<HTMLTextAreaElement>(null);
  const [words, setWords] = useState(() => choices.map(({ label }) => label.sv).join('\n'));
  useEffect(() => {
    field.current?.focus();
    field.current?.select();
  }, []);
  return (
    <div className="field">
      <label className="field-label" htmlFor={id}>
        {texts.pasteLabel}
      </label>
      <p className="field-hint" id={`${id}-hint`}>
        {texts.pasteHint}
      </p>
      <textarea
        ref={field}
        className="input"
        id={id}
        rows={8}
        value={words}
        aria-describedby={`${id}-hint`}
        onChange={(event) => setWords(event.target.value)}
      />
      <div className="builder-rule-tools">
        <Button
          look="secondary"
          className="button-small"
          onClick={() => {
            const labels = readList(words);
            if (labels.length > 0) onUse(choicesFrom(labels, choices));
            else field.current?.focus();
          }}
        >
          {texts.pasteNow}
        </Button>
        <Button look="quiet" className="button-small" onClick={onCancel}>
          {texts.cancelAdd}
        </Button>
      </div>
    </div>
  );
}
