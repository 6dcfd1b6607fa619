import { useEffect, useState } from 'react';
import { formTexts } from '../i18n/sv/form.ts';
import { textOf } from './answer-inputs.ts';
import { useAnswer } from './use-form.ts';

/** A screen reader hears the count once typing rests, and only when the end is near. */
const restMs = 1_500;
const nearTheEnd = 0.8;

/** How many characters are left, or how many there are too many. Never stops anyone from typing. */
export function CharacterCount({ path, most }: { path: string; most: number }) {
  const length = textOf(useAnswer(path)).length;
  const words =
    length > most ? formTexts.charactersOver(length - most) : formTexts.charactersLeft(most - length);
  const [heard, setHeard] = useState('');
  useEffect(() => {
    const timer = setTimeout(() => setHeard(length >= most * nearTheEnd ? words : ''), restMs);
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
