import type { Language } from '../definition.ts';
import { en } from './en.ts';
import type { Sentences } from './sentences.ts';
import { sv } from './sv.ts';

/** The sentences of a language; Swedish where a language has none of its own. */
export const sentencesIn = (language: Language): Sentences => (language === 'en' ? en : sv);
