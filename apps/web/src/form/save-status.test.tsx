// @vitest-environment happy-dom
import { act, cleanup, render } from '@testing-library/react';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { Announcer } from '../ui/announcer.tsx';
import { SaveStatus, type SaveStatusProps } from './save-status.tsx';

beforeEach(() => {
  vi.useFakeTimers();
  vi.setSystemTime('2026-11-22T13:40:00Z');
});
afterEach(() => {
  cleanup();
  vi.useRealTimers();
});

const show = (props: Partial<SaveStatusProps>) => (
  <>
    <SaveStatus
      kind="saved"
      savedAt="2026-11-22T13:32:00Z"
      faults={0}
      onShowFaults={() => undefined}
      {...props}
    />
    <Announcer />
  </>
);
const seen = (container: HTMLElement) => container.querySelector('[data-testid="save-status"]')?.textContent;
const heard = (container: HTMLElement) =>
  container.querySelector('[role="status"].visually-hidden')?.textContent?.trim();

it('says exactly how it stands, in Swedish time', () => {
  const { container, rerender } = render(show({}));
  expect(seen(container)).toBe('Sparat 14:32');
  rerender(show({ kind: 'unsaved' }));
  expect(seen(container)).toBe('Sparar …');
  rerender(show({ faults: 1 }));
  expect(seen(container)).toBe('Sparat 14:32 – 1 fält behöver rättas');
  rerender(show({ kind: 'failing', faults: 1 }));
  expect(seen(container)).toBe('Inte sparat – försöker igen');
});

it('says which day when it is not today', () => {
  const { container } = render(show({ savedAt: '2026-11-20T13:32:00Z' }));
  expect(seen(container)).toBe('Sparat 20 november 2026 14:32');
});

it('is heard at most every ten seconds when it is saved', () => {
  const { container, rerender } = render(show({}));
  rerender(show({ kind: 'unsaved' }));
  act(() => rerender(show({ savedAt: '2026-11-22T13:41:00Z' })));
  expect(heard(container)).toBe('Sparat 14:41');
  act(() => rerender(show({ kind: 'unsaved' })));
  act(() => rerender(show({ savedAt: '2026-11-22T13:42:00Z' })));
  act(() => void vi.advanceTimersByTime(9_000));
  expect(heard(container)).toBe('Sparat 14:41');
  act(() => void vi.advanceTimersByTime(1_001));
  expect(heard(container)).toBe('Sparat 14:42');
});

it('is heard at once when it is not saved, and once', () => {
  const { container, rerender } = render(show({}));
  const alert = () => container.querySelector('[role="alert"].visually-hidden')?.textContent;
  act(() => rerender(show({ kind: 'failing' })));
  const first = alert();
  expect(first?.trim()).toBe('Inte sparat – försöker igen');
  act(() => rerender(show({ kind: 'unsaved' })));
  act(() => rerender(show({ kind: 'failing' })));
  // Said again it would differ: the same words twice are only heard when something in them does.
  expect(alert()).toBe(first);
});
