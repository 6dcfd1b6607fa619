import type { Text } from '@handslag/form-engine';
import { inWords, langOf } from '../i18n/language.ts';
import { useCode } from './use-code.ts';

/** Words that the author may have marked. What reads the marks comes with the first text that seems to have any. */
export function MarkedText({ text }: { text: Text }) {
  const words = inWords(text);
  const code = useCode(loadMarks, /\*\*|]\(|^[-•] /m.test(words));
  return code ? (
    <code.MarkedWords words={words} />
  ) : (
    <p className="keep-lines" lang={langOf(text)}>
      {words}
    </p>
  );
}

const loadMarks = () => import('./marked-words.tsx');
