// @vitest-environment happy-dom
import { act, fireEvent, screen, within } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { openBuilder, publisher, serve, type Asked } from '../../../../test/open-builder.tsx';
import { refreshSession } from '../../../session/session.ts';
import { flushTyped } from '../controls/typing.ts';
import { SettingsTab } from './settings-tab.tsx';

const paperForm = {
  id: 'p1',
  title: { sv: 'Ansökan om skolskjuts på papper' },
  category: 'Skola',
  language: 'sv',
  size: 120_000,
  pages: 2,
  eService: 'skolskjuts',
};
let asked: Asked[];
const begin = async (permissions: string[]) => {
  asked = serve({
    'GET /api/session$': { ...publisher, permissions },
    'GET /api/paper-forms$': { paperForms: [paperForm, { ...paperForm, id: 'p2', eService: 'bygglov' }] },
    'POST .*/mail-preview$': {
      subject: 'Vi har tagit emot ditt ärende',
      text: 'Hej!\n\nTack för NV-2026-00123.\n',
    },
  });
  await refreshSession();
};
const section = (name: string) => within(screen.getByRole('region', { name }));
beforeEach(async () => {
  localStorage.clear();
  await begin(publisher.permissions);
});
afterEach(() => vi.unstubAllGlobals());

describe('the mails of a service', () => {
  it('are shown as a citizen gets them, and a tag that stands for nothing is told with the way out', async () => {
    const { editor } = openBuilder(<SettingsTab />);
    const field = section('Meddelanden').getByLabelText(/^Mejl när ärendet har kommit in/);
    fireEvent.change(field, { target: { value: 'Tack för {arende}.' } });
    act(() => flushTyped());
    expect(screen.getByText(/^Taggen \{arende\} finns inte.*ta bort klamrarna/)).toBeTruthy();
    expect(field.getAttribute('aria-invalid')).toBe('true');
    fireEvent.change(field, { target: { value: 'Tack för {ärendenummer}.' } });
    act(() => flushTyped());
    expect(screen.queryByText(/^Taggen/)).toBeNull();
    expect(editor.state().work.settings.mailTexts?.received?.sv).toBe('Tack för {ärendenummer}.');
    const summary = section('Meddelanden').getAllByText('Så blir mejlet')[0];
    const details = summary?.closest('details') as HTMLDetailsElement;
    act(() => {
      details.open = true;
      details.dispatchEvent(new Event('toggle'));
    });
    expect(await screen.findByText('Hej! Tack för NV-2026-00123.')).toBeTruthy();
    expect(asked.filter(({ path }) => path.endsWith('/mail-preview'))).toMatchObject([
      { body: { mail: 'received', language: 'sv', text: 'Tack för {ärendenummer}.' } },
    ]);
  });
});

describe('the forms on paper of a service', () => {
  it('are its own, and the one made of its form', async () => {
    openBuilder(<SettingsTab />);
    const links = async () => {
      await screen.findByRole('link', { name: /^Ansökan om skolskjuts på papper \(PDF, 2 sidor/ });
      return section('Blanketter')
        .getAllByRole('link')
        .map((link) => link.getAttribute('href'));
    };
    expect(await links()).toEqual(['/api/paper-forms/p1/file', '/api/e-services/skolskjuts/blank-form.pdf']);
    expect(section('Blanketter').getByText(/^Den som får ändra kommunens inställningar/)).toBeTruthy();
  });

  it('are managed by whoever may change the settings of the municipality', async () => {
    await begin([...publisher.permissions, 'settings:edit']);
    openBuilder(<SettingsTab />);
    const link = section('Blanketter').getByRole('link', { name: 'Lägg upp och ordna blanketter' });
    expect(link.getAttribute('href')).toBe('/handlaggning/blanketter');
  });
});
