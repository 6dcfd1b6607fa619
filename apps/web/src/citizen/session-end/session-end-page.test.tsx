// @vitest-environment happy-dom
import { cleanup, render, screen } from '@testing-library/react';
import { MemoryRouter } from 'react-router';
import { afterEach, describe, expect, it } from 'vitest';
import { SessionEndPage } from './session-end-page.tsx';

afterEach(cleanup);

function end(search: Record<string, string>): string {
  render(
    <MemoryRouter initialEntries={[`/session-slut?${new URLSearchParams(search).toString()}`]}>
      <SessionEndPage />
    </MemoryRouter>,
  );
  return document.body.textContent ?? '';
}
const kept = {
  policy: 'days',
  till: '2026-12-22T23:00:00.000Z',
  sparat: '2026-11-22T13:32:00.000Z',
  atervand: '/arende/1/barn',
};

describe('SessionEndPage', () => {
  it('says until when the answers are kept, and leads back to the same place', () => {
    expect(end({ skal: 'idle', ...kept })).toMatch(
      /Dina svar är sparade.*till 23 december 2026.*Senast sparat 22 november 2026 kl\. 14:32/,
    );
    expect(screen.getByRole('link', { name: /fortsätt där du var/ }).getAttribute('href')).toBe(
      '/logga-in?till=%2Farende%2F1%2Fbarn',
    );
  });

  it('does not hide that the last words were lost', () => {
    expect(end({ skal: 'idle', ...kept, osparat: '1' })).toMatch(/hann inte sparas/);
    cleanup();
    expect(end({ skal: 'idle', policy: 'days', osparat: '1' })).toMatch(/Inget hann sparas/);
  });

  it('says that answers are gone where they cannot be kept', () => {
    const words = end({ skal: 'idle', policy: 'session', sparat: '2026-11-22T13:32:00.000Z' });
    expect(words).toMatch(/Dina svar är borttagna/);
    expect(words).not.toMatch(/är sparade/);
    expect(screen.queryByRole('link', { name: /Logga in/ })).toBeNull();
  });

  it('says what signing out did to drafts', () => {
    expect(end({ skal: 'signed-out', borttagna: '0', kvar: '2' })).toMatch(/2 påbörjade ärenden är sparade/);
    cleanup();
    expect(end({ skal: 'signed-out', borttagna: '1', kvar: '0' })).toMatch(/Ett påbörjat ärende togs bort/);
  });

  it('believes nothing strange in its address', () => {
    const words = end({ skal: '<b>', policy: 'x', till: 'y', kvar: '-3', atervand: '//evil.example' });
    expect(words).toMatch(/Du är utloggad/);
    expect(words).not.toMatch(/svar/);
    expect(screen.getAllByRole('link')).toHaveLength(1);
  });
});
