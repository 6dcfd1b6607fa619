// @vitest-environment happy-dom
import { cleanup, render } from '@testing-library/react';
import { afterEach, expect, it } from 'vitest';
import { DraftEffect } from './draft-effect.tsx';

afterEach(cleanup);
const few = { total: null, replayed: null, unaffected: null, askedAgain: null, losing: null };
const said = (drafts: Parameters<typeof DraftEffect>[0]['drafts']) =>
  [...render(<DraftEffect drafts={drafts} />).container.querySelectorAll('p, li')].map(
    ({ textContent }) => textContent,
  );

it('tells many in numbers, some among them in words, and of a few only that they are', () => {
  expect(said({ total: 30, replayed: 30, unaffected: 28, askedAgain: 0, losing: null })).toEqual([
    '30 personer har börjat fylla i.',
    '28 märker ingenting',
    'Några har ett svar som inte längre har någon plats',
    expect.stringMatching(/^Svaren följer med/),
  ]);
  cleanup();
  expect(said(few)[0]).toBe('Färre än 5 personer har börjat fylla i.');
  expect(said(few).join(' ')).not.toMatch(/Några|märker/);
});

it('says that only the last saved were tried, and that none were where the form cannot run', () => {
  expect(said({ total: 3_000, replayed: 2_000, unaffected: 2_000, askedAgain: 0, losing: 0 })).toContain(
    'De 2000 som sparades senast är prövade mot den nya versionen:',
  );
  cleanup();
  expect(said({ total: 12, replayed: 0, unaffected: 0, askedAgain: 0, losing: 0 })).toContain(
    'Vad som händer med deras svar syns när felen är rättade.',
  );
});
