import { sentencesIn } from '@handslag/form-engine';
import { languageNow } from '../i18n/language.ts';

/** What the engine calls a part of an answer too: "E-post". Nothing for what is no part. */
export const partName = (part: string): string | undefined => sentencesIn(languageNow()).parts[part];
