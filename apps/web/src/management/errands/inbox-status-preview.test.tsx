// @vitest-environment happy-dom
import { cleanup, render, screen } from '@testing-library/react';
import { afterEach, expect, test } from 'vitest';
import { InboxStatusPreview } from './inbox-status-preview.tsx';

afterEach(cleanup);

const words = (errands: number, citizenText = 'En handläggare utreder ditt ärende.') => ({
  name: { sv: 'Utreds' },
  citizenText: { sv: citizenText },
  internalText: '',
  errands,
});
const nobody = { mailed: 0, unreachable: 0, masked: 0, completions: 0, left: 0 };
const said = () => screen.getByRole('status').textContent;

test('what the applicants of several services will read stands once for each text, with the message and who gets a mail', () => {
  const preview = {
    shown: [words(3), words(1, 'Vi tittar på din ansökan.')],
    mailed: 2,
    unreachable: 1,
    masked: 1,
    completions: 1,
    left: 2,
  };
  render(<InboxStatusPreview preview={preview} error={null} message="Vi hör av oss." />);
  for (const part of [
    'Så ser de sökande statusen',
    'Visas i 3 ärenden.',
    'Vi tittar på din ansökan.Vi hör av oss.Visas i 1 ärende.',
    'I 2 ärenden får den sökande också ett mejl',
    'I 1 ärende finns ingen e-postadress',
    '1 ärende har skyddade uppgifter',
    '1 ärende väntar på en komplettering. Begäran tas tillbaka.',
    '2 ärenden kan inte få statusen',
  ])
    expect(said()).toContain(part);
});

test('where nothing is changed, nobody is told, or it cannot be shown, that is said', () => {
  const { rerender } = render(<InboxStatusPreview preview={undefined} error={null} message="" />);
  expect(said()).toContain('Hämtar det som de sökande får se');
  rerender(<InboxStatusPreview preview={undefined} error={new Error('gone')} message="" />);
  expect(said()).toContain('Det går inte att visa');
  rerender(<InboxStatusPreview preview={{ ...nobody, shown: [], left: 1 }} error={null} message="" />);
  expect(said()).toContain('Inget av de valda ärendena kan få statusen nu.');
  rerender(<InboxStatusPreview preview={{ ...nobody, shown: [words(1)] }} error={null} message="" />);
  expect(said()).toContain('Ingen får mejl om ändringen.');
});
