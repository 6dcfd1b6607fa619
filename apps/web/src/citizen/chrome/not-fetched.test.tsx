// @vitest-environment happy-dom
import { screen, within } from '@testing-library/react';
import { beforeEach, describe, expect, it } from 'vitest';
import { citizen, pass, press, problem, signInPages } from '../../../test/sign-in-pages.tsx';
import { refreshSession } from '../../session/session.ts';

const world = signInPages();
const triesAndPauses = 4_000;

describe('what could not be fetched', () => {
  beforeEach(async () => {
    world.answers['GET /api/session'] = () => citizen;
    world.answers['GET /api/drafts'] = () => problem('service_unavailable');
    world.answers['GET /api/signings'] = () => ({ signings: [], withheld: [] });
    for (const state of ['ongoing', 'closed'])
      world.answers[`GET /api/errands?state=${state}`] = () => ({ errands: [], withheld: [], next: null });
    await refreshSession();
  });

  it('is told where it would have stood, and one press fetches it with the focus at its heading', async () => {
    world.open('/min-sida');
    await pass(triesAndPauses);
    const drafts = screen.getByRole('heading', { name: 'Ej inskickade' });
    const section = within(drafts.closest('section') as HTMLElement);
    expect(section.getByText('E-tjänsterna svarar inte just nu. Försök igen om en stund.')).toBeTruthy();
    expect(screen.getByText('Du har inga pågående ärenden.')).toBeTruthy();
    const askedForErrands = world.times('GET /api/errands?state=ongoing');

    world.answers['GET /api/drafts'] = () => ({ drafts: [], withheld: [] });
    await press(/^Försök igen$/);
    await pass(50);
    expect(section.getByText('Du har inget påbörjat ärende.')).toBeTruthy();
    expect(document.activeElement).toBe(drafts);
    expect(screen.queryByRole('button', { name: 'Försök igen' })).toBeNull();
    expect(world.times('GET /api/errands?state=ongoing')).toBe(askedForErrands);
  });

  it('is told as a page of its own, with a heading, a way to try again and a way out', async () => {
    const address = '/api/errands/0e3bd5d2-1a8a-4c09-9f0c-0d8d3c2e9a11';
    world.answers[`GET ${address}`] = () => problem('service_unavailable');
    world.open(address.replace('/api/errands', '/mina-arenden'));
    await pass(triesAndPauses);
    const heading = screen.getByRole('heading', { level: 1, name: 'Sidan kunde inte visas' });
    expect(document.activeElement).toBe(heading);
    expect(screen.getByRole('link', { name: 'Till startsidan' }).getAttribute('href')).toBe('/');
    world.answers[`GET ${address}`] = () => problem('not_found');
    await press(/^Försök igen$/);
    await pass(triesAndPauses);
    expect(document.activeElement?.textContent).toBe('Sidan finns inte');
  });
});
