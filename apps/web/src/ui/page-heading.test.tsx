// @vitest-environment happy-dom
import { cleanup, render, screen } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';

/** The page as it is right after it was loaded. */
async function freshHeading() {
  vi.resetModules();
  return (await import('./page-heading.tsx')).PageHeading;
}

beforeEach(() => document.body.focus());
afterEach(cleanup);

describe('the heading of the very first page', () => {
  it('leaves the focus where the browser puts it', async () => {
    const PageHeading = await freshHeading();
    render(<PageHeading title={['Logga in']}>Logga in</PageHeading>);
    expect(document.activeElement).toBe(document.body);
    cleanup();
    render(<PageHeading title={['Min sida']}>Min sida</PageHeading>);
    expect(document.activeElement).toBe(screen.getByRole('heading'));
  });

  it('takes the focus of someone who comes back to it', async () => {
    const PageHeading = await freshHeading();
    render(
      <PageHeading title={['Inloggningen blev inte klar']} comingBack>
        Inloggningen blev inte klar
      </PageHeading>,
    );
    expect(document.activeElement).toBe(screen.getByRole('heading'));
  });
});
