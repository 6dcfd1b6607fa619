import './searchable-select.css';
import type { Choice } from '@handslag/form-engine';
import { useEffect, useId, useMemo, useRef, useState, type KeyboardEvent } from 'react';
import { inWords } from '../i18n/language.ts';
import { pickerTexts } from '../i18n/spoken/pickers.ts';
import { announce } from '../ui/announcer.tsx';
import { textOf } from './answer-inputs.ts';
import { matchingChoices } from './matching-choices.ts';
import { useAnswer, useForm } from './use-form.ts';

type SearchableSelectProps = {
  id: string;
  name: string;
  label: string;
  path: string;
  choices: readonly Choice[];
  'aria-invalid': true | undefined;
  'aria-describedby': string | undefined;
};

const announceAfterMs = 600;

/**
 * A list that is searched by typing: the combobox pattern of the ARIA practices, with the list as suggestions.
 * What is typed is a search and no answer: when the field is left it shows what is chosen, so what is seen is what is saved.
 */
export function SearchableSelect({ path, label, choices, ...native }: SearchableSelectProps) {
  const form = useForm();
  const answer = textOf(useAnswer(path));
  const chosen = choices.find(({ id }) => id === answer);
  const [open, setOpen] = useState(false);
  const [typed, setTyped] = useState<string | null>(null);
  const [active, setActive] = useState(-1);
  const listId = useId();
  const field = useRef<HTMLInputElement>(null);
  const found = useMemo(() => matchingChoices(choices, typed ?? ''), [choices, typed]);
  const optionId = (index: number) => `${listId}-${index}`;

  useEffect(() => {
    if (!open || typed === null) return undefined;
    const timer = setTimeout(() => announce(pickerTexts.matches(found.length)), announceAfterMs);
    return () => clearTimeout(timer);
  }, [open, typed, found.length]);
  useEffect(() => {
    const section = field.current?.closest('.section');
    section?.toggleAttribute('data-open', open);
    return () => void section?.removeAttribute('data-open');
  }, [open]);
  useEffect(() => {
    if (open && active >= 0)
      document.getElementById(`${listId}-${active}`)?.scrollIntoView({ block: 'nearest' });
  }, [open, active, listId]);

  const close = () => {
    setOpen(false);
    setActive(-1);
    setTyped(null);
  };
  const show = (from: number) => {
    setOpen(true);
    setActive(from);
  };
  const choose = (choice: Choice) => {
    form.change(path, choice.id);
    announce(pickerTexts.chosen(inWords(choice.label)));
    close();
    field.current?.focus();
  };
  const search = (text: string) => {
    if (text === '') form.change(path, '');
    setTyped(text);
    show(-1);
  };
  const left = () => {
    const meant = found[active] ?? (typed?.trim() && found.length === 1 ? found[0] : undefined);
    if (open && meant) form.change(path, meant.id);
    close();
  };
  const pressed = (event: KeyboardEvent) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step !== undefined) {
      event.preventDefault();
      const chosenAt = found.findIndex(({ id }) => id === answer);
      if (!open) show(chosenAt >= 0 ? chosenAt : step > 0 ? 0 : found.length - 1);
      else setActive((at) => (at + step + found.length) % Math.max(found.length, 1));
    } else if (event.key === 'Enter' && open && found[active]) {
      event.preventDefault();
      choose(found[active]);
    } else if (event.key === 'Escape' && open) {
      event.preventDefault();
      event.stopPropagation();
      close();
    }
  };

  return (
    <div className="combobox">
      <input
        {...native}
        ref={field}
        className="input combobox-input"
        type="text"
        role="combobox"
        aria-expanded={open}
        aria-controls={listId}
        aria-autocomplete="list"
        aria-activedescendant={open && active >= 0 ? optionId(active) : undefined}
        autoComplete="off"
        spellCheck={false}
        value={typed ?? (chosen ? inWords(chosen.label) : answer)}
        onChange={(event) => search(event.target.value)}
        onKeyDown={pressed}
        onClick={() => show(-1)}
        onBlur={left}
      />
      <button
        type="button"
        className="combobox-button"
        tabIndex={-1}
        aria-label={pickerTexts.showChoices(label)}
        aria-expanded={open}
        aria-controls={listId}
        onMouseDown={(event) => event.preventDefault()}
        onClick={() => {
          if (open) close();
          else show(-1);
          field.current?.focus();
        }}
      >
        <svg className="icon" viewBox="0 0 24 24" aria-hidden="true" focusable="false">
          <path d="m6 8.5-1.06 1.06L12 16.62l7.06-7.06L18 8.5l-6 6-6-6Z" />
        </svg>
      </button>
      <ul
        id={listId}
        role="listbox"
        aria-label={label}
        className="combobox-list"
        hidden={!open || found.length === 0}
      >
        {open &&
          found.map((choice, index) => (
            // The field keeps the focus and has the keys; the options are only pointed at.
            <li
              key={choice.id}
              id={optionId(index)}
              role="option"
              aria-selected={choice.id === answer}
              className={index === active ? 'combobox-option combobox-active' : 'combobox-option'}
              onMouseDown={(event) => event.preventDefault()}
              onClick={() => choose(choice)}
            >
              {inWords(choice.label)}
            </li>
          ))}
      </ul>
      {open && found.length === 0 && <p className="combobox-none">{pickerTexts.matches(0)}</p>}
    </div>
  );
}
