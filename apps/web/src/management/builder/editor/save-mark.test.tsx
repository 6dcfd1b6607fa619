// @vitest-environment happy-dom
import { act, fireEvent, screen } from '@testing-library/react';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { openBuilder, serve } from '../../../../test/open-builder.tsx';
import { LineControl } from '../controls/line-control.tsx';
import { flushTyped } from '../controls/typing.ts';
import { SaveMark } from './save-mark.tsx';

beforeEach(() => {
  localStorage.clear();
  serve();
});
afterEach(() => vi.unstubAllGlobals());

const mark = () => document.querySelector('.builder-save')?.textContent;
const type = (value: string) => fireEvent.change(screen.getByLabelText('Fråga'), { target: { value } });

it('from the first key on it is not said that all is saved', () => {
  openBuilder(
    <>
      <SaveMark />
      <LineControl label="Fråga" value="Skola" onChange={() => undefined} />
    </>,
  );
  expect(mark()).toMatch(/^Sparat /);
  type('Skolans');
  expect(mark()).toBe('Ändrat – sparas strax');
  // What came to nothing is no change.
  act(() => flushTyped());
  expect(mark()).toMatch(/^Sparat /);
});
