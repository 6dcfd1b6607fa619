import type { Language } from '@handslag/contracts/municipalities';
import { describe, expect, it } from 'vitest';
import { receiptWords } from '../src/adapters/pdf/receipt-words.ts';
import { en as blankEn } from '../src/e-services/blank-form/blank-words/en.ts';
import { fi as blankFi } from '../src/e-services/blank-form/blank-words/fi.ts';
import { sv as blankSv } from '../src/e-services/blank-form/blank-words/sv.ts';
import { decisionWords } from '../src/errands/decisions/decision-words.ts';
import { en as mineEn } from '../src/privacy/my-data-words/en.ts';
import { fi as mineFi } from '../src/privacy/my-data-words/fi.ts';
import { sv as mineSv } from '../src/privacy/my-data-words/sv.ts';
import { intentionWords } from '../src/sign-in/intention-words.ts';
import { signingWords } from '../src/signings/signing-words.ts';

/** What is sent to a person beside the mails, which have a test of their own. */
const sent: Record<string, { readonly [L in Language]: unknown }> = {
  'the receipt': receiptWords,
  'the document of a decision': decisionWords,
  'the form on paper': { sv: blankSv, en: blankEn, fi: blankFi },
  'what is known of oneself': { sv: mineSv, en: mineEn, fi: mineFi },
  'what is signed': signingWords,
  'what the app says that one is about to do': intentionWords,
};

/** Words that are the same in Swedish and another language, and empty where Swedish needs no such words. */
const same = /^(| plus | minus |, version 2|kronor|Status|SHA-256:|BankID|Freja eID\+|.*\bPDF\b.*)$/;

/** Every text by where it stands; what is said of something is said of a number of its own. */
function textsOf(words: unknown, path = ''): [string, string][] {
  if (typeof words === 'string') return [[path, words]];
  if (typeof words === 'function') {
    const given = Array.from({ length: words.length }, (_, place) => `${place + 2}`);
    return textsOf((words as (...facts: string[]) => unknown)(...given), `${path}()`);
  }
  if (typeof words !== 'object' || words === null) return [];
  return Object.entries(words).flatMap(([name, inner]) => textsOf(inner, `${path}.${name}`));
}

describe.each(['en', 'fi'] as const)('in %s', (language) => {
  it.each(Object.entries(sent))('%s says everything, and nothing of it in Swedish', (_, words) => {
    const swedish = textsOf(words.sv);
    const said = new Map(textsOf(words[language]));
    expect(swedish.length).toBeGreaterThan(1);
    expect([...said.keys()].sort()).toEqual(swedish.map(([path]) => path).sort());
    const unsaid = swedish.filter(([path, text]) => !same.test(text) && said.get(path) === text);
    expect(unsaid).toEqual([]);
    const silent = swedish.filter(([path, text]) => text !== '' && said.get(path) === '');
    expect(silent).toEqual([]);
  });
});
