// @vitest-environment happy-dom
import type { Question } from '@handslag/form-engine';
import { act, fireEvent, screen, within } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { openBuilder, openedWork, serve } from '../../../../test/open-builder.tsx';
import { ReviewTab } from './review-tab.tsx';

const asked = (help: string): Question => ({
  type: 'text',
  id: 'ort',
  label: { sv: 'Vart ska du?' },
  help: { sv: help },
});
const work = (...questions: Question[]) => ({
  ...openedWork,
  definition: { format: 1 as const, steps: [{ id: 's', title: { sv: 'Resan' }, questions }] },
});
const findings = () => within(screen.getByRole('region', { name: 'Granskning' })).getAllByRole('listitem');

beforeEach(() => {
  localStorage.clear();
  serve({ '/publishing$': { revision: 1, problems: [], changes: [], drafts: {} } });
});
afterEach(() => vi.unstubAllGlobals());

describe('the review', () => {
  it('puts right at one press what can be, takes it back, and never leaves the focus nowhere', () => {
    const { editor } = openBuilder(<ReviewTab />, {
      work: work(asked('Se [orterna](www.orter.example). Du ska inkomma med svar. Läs mer här.')),
    });
    const count = findings().length;
    const finding = findings().find(({ textContent }) => textContent?.includes('fungerar inte'));
    const fix = within(finding as HTMLElement).getByRole('button', {
      name: 'Länka till https://www.orter.example',
    });
    act(() => fix.focus());
    fireEvent.click(fix);
    const help = () => editor.state().work.definition.steps[0]?.questions[0]?.help?.sv;
    expect(help()).toContain('[orterna](https://www.orter.example)');
    expect(findings()).toHaveLength(count - 1);
    expect(document.activeElement).not.toBe(document.body);
    expect(
      screen
        .getAllByRole('status')
        .map(({ textContent }) => textContent)
        .join(' '),
    ).toMatch(/Rättat: Länken/);
    expect(editor.undo()).toContain('Rätta i granskningen');
    expect(help()).toContain('[orterna](www.orter.example)');
  });

  it('says why each finding of the words matters, with where that is laid down', () => {
    openBuilder(<ReviewTab />, { work: work(asked('Tryck på den gröna knappen.')) });
    const [finding] = findings();
    expect(finding?.textContent).toContain('”gröna knappen” hjälper bara den som ser sidan');
    const source = within(finding as HTMLElement).getByRole('link', {
      name: /^WCAG 2.2, 1.3.3/,
      hidden: true,
    });
    expect(source.getAttribute('href')).toBe(
      'https://www.w3.org/WAI/WCAG22/Understanding/sensory-characteristics.html',
    );
  });
});
