// @vitest-environment happy-dom
import type { OperatingMessage } from '@handslag/contracts/municipalities';
import { cleanup, fireEvent, render, screen } from '@testing-library/react';
import { afterEach, expect, it, vi } from 'vitest';
import { MessageEditor } from './message-editor.tsx';

afterEach(cleanup);
const message: OperatingMessage = {
  id: 'm',
  text: { sv: 'Stängt i dag', en: 'Closed today' },
  from: '2026-11-23T08:00:00Z',
  to: '2026-11-24T08:00:00Z',
  closesServices: false,
};
const edit = (languages: readonly ('sv' | 'en' | 'fi')[]) => {
  const onSave = vi.fn<(message: OperatingMessage) => void>();
  const nothing = () => undefined;
  const given = { message, languages, onSave, eServices: [], saving: false };
  render(<MessageEditor {...given} messageId={message.id} onTyped={nothing} onCancel={nothing} />);
  return onSave;
};
const write = (label: RegExp | string, value: string) =>
  fireEvent.change(screen.getByLabelText(label), { target: { value } });

it('is written in every language of the municipality; an emptied translation goes away', () => {
  const onSave = edit(['sv', 'en', 'fi']);
  expect(screen.getByLabelText(/på engelska/).getAttribute('lang')).toBe('en');
  write(/på engelska/, '');
  write(/på finska/, 'Suljettu tänään');
  fireEvent.click(screen.getByRole('button', { name: 'Spara' }));
  expect(onSave.mock.calls[0]?.[0].text).toEqual({ sv: 'Stängt i dag', fi: 'Suljettu tänään' });
});

it('has one field where Swedish is all there is', () => {
  edit(['sv']);
  expect(screen.queryByLabelText(/på engelska/)).toBeNull();
});
