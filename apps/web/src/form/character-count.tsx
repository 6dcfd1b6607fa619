import { useEffect, useState } from 'react';
import { formTexts } from '../i18n/spoken/form.ts';
import { textOf } from './answer-inputs.ts';
import { useForm } from './use-form.ts';

/** A key's own frame is for the key: the count follows a moment later. */
const countAfterMs = 150;
/** A screen reader hears the count once typing rests, and only when the end is near. */
const hearAfterMs = 1_500;
const nearTheEnd = 0.8;

/** How many characters are left, or how many there are too many. Never stops anyone from typing. */
export function CharacterCount({ path, most }: { path: string; most: number }) {
  const length = useLength(path);
  const words =
    length > most ? formTexts.charactersOver(length - most) : formTexts.charactersLeft(most - length);
  const [heard, setHeard] = useState('');
  useEffect(() => {
    const timer = setTimeout(() => setHeard(length >= most * nearTheEnd ? words : ''), hearAfterMs);
    return () => clearTimeout(timer);
  }, [length, most, words]);
  return (
    <>
      <p className={length > most ? 'field-count field-count-over' : 'field-count'} aria-hidden="true">
        {words}
      </p>
      <p className="visually-hidden" aria-live="polite">
        {heard}
      </p>
    </>
  );
}

function useLength(path: string): number {
  const form = useForm();
  const [length, setLength] = useState(() => textOf(form.read(path)).length);
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const silence = form.watchAnswer(path, () => {
      timer ??= setTimeout(() => {
        timer = undefined;
        setLength(textOf(form.read(path)).length);
      }, countAfterMs);
    });
    return () => {
      clearTimeout(timer);
      silence();
    };
  }, [form, path]);
  return length;
}
