// @vitest-environment happy-dom
import { skolskjuts } from '@handslag/samples/services/skolskjuts';
import { act, fireEvent, screen, within } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { openBuilder, openedWork, serve } from '../../../../test/open-builder.tsx';
import { flushTyped } from '../controls/typing.ts';
import { FormTab } from './form-tab.tsx';

const open = () => openBuilder(<FormTab />).editor;
const tree = () => screen.getByRole('tree');
const row = (name: string) =>
  within(tree()).getByRole('treeitem', { name: new RegExp(`^${name}[?]?(?:,| )`) });
const selected = () => within(tree()).getByRole('treeitem', { selected: true }).dataset['id'];
const press = (key: string, more: object = {}) =>
  fireEvent.keyDown(document.activeElement ?? tree(), { key, ...more });
const settings = () => within(screen.getByRole('region', { name: 'Det valda' }));
const ids = (step: number) =>
  Object.fromEntries(
    within(tree())
      .getAllByRole('treeitem')
      .map((one, index) => [one.dataset['id'] ?? '', index]),
  )[skolskjuts.definition.steps[step]?.id ?? ''];

beforeEach(() => {
  localStorage.clear();
  serve();
});
afterEach(() => vi.unstubAllGlobals());

describe('the tree of a form', () => {
  it('goes from row to row with the arrows, closes and opens, and tells what a row is', async () => {
    open();
    act(() => row('Eleven').focus());
    press('ArrowDown');
    expect(selected()).toBe('barn');
    expect(row('Skolans namn och ort').getAttribute('aria-level')).toBe('2');
    expect(row('Elevens namn').getAttribute('aria-level')).toBe('3');
    expect(row('Skolans namn och ort').textContent).toContain('har en regel');
    press('ArrowLeft');
    expect(within(tree()).queryByText('Elevens namn')).toBeNull();
    press('ArrowRight');
    expect(row('Elevens namn')).toBeTruthy();
    press('End');
    expect(selected()).toBe('pu');
  });

  it('moves with Alt and an arrow, tells it, and takes it back', async () => {
    const editor = open();
    act(() => row('Skola').focus());
    fireEvent.click(row('Skola'));
    press('ArrowUp', { altKey: true });
    const first = () => editor.state().work.definition.steps[0]?.questions[0]?.id;
    expect(first()).toBe('skola');
    expect(screen.getByRole('status').textContent).toBe('Skola är flyttad');
    act(() => void editor.undo());
    expect(first()).toBe('barn');
    expect(ids(0)).toBe(0);
  });

  it('shows which moves lead nowhere', () => {
    open();
    fireEvent.click(row('Elevens namn'));
    const idle = () =>
      settings()
        .getAllByRole('button', { name: /^Flytta/ })
        .filter((button) => button.getAttribute('aria-disabled') === 'true')
        .map(({ textContent }) => textContent);
    expect(idle()).toEqual(['Flytta upp', 'Flytta in i gruppen före']);
    fireEvent.click(settings().getByRole('button', { name: 'Flytta ut ur gruppen' }));
    expect(idle()).toEqual(['Flytta ut ur gruppen']);
  });

  it('moves what is dragged with a pointer: into a step, before a question, and never into itself', () => {
    const editor = open();
    const questions = (step: number) =>
      editor.state().work.definition.steps[step]?.questions.map(({ id }) => id) ?? [];
    const drag = (what: string, onto: string) => {
      const dataTransfer = { effectAllowed: '' };
      fireEvent.dragStart(row(what), { dataTransfer });
      fireEvent.dragOver(row(onto), { dataTransfer, clientY: 0 });
      const marked = row(onto).dataset['drop'];
      fireEvent.drop(row(onto), { dataTransfer });
      fireEvent.dragEnd(row(what), { dataTransfer });
      return marked;
    };
    expect(drag('Skola', 'Skäl')).toBe('into');
    expect(questions(0)).not.toContain('skola');
    expect(questions(1).at(-1)).toBe('skola');
    expect(drag('Skola', 'Varför söker ni')).toBe('before');
    expect(questions(1)[0]).toBe('skola');
    expect(screen.getByRole('status').textContent).toMatch(/^Skola är flyttad/);
    const before = editor.state().work.definition;
    expect(drag('Vilket barn', 'Elevens namn')).toBeUndefined();
    expect(drag('Skäl', 'Elevens namn')).toBeUndefined();
    expect(editor.state().work.definition).toBe(before);
    expect(drag('Skäl', 'Eleven')).toBe('before');
    expect(editor.state().work.definition.steps[0]?.title.sv).toBe('Skäl');
    act(() => void [editor.undo(), editor.undo(), editor.undo()]);
    expect(editor.state().work.definition).toEqual(openedWork.definition);
  });

  it('takes in questions that were kept, with ids of their own, and forgets them', async () => {
    const block = {
      id: 'b1',
      name: 'Kontaktperson',
      savedAt: '2026-11-20T08:00:00Z',
      questions: [{ type: 'text', id: 'skola', label: { sv: 'Vem ska vi ringa?' } }],
    };
    const asked = serve({ '^GET .*question-blocks': { blocks: [block] }, '^DELETE': {} });
    const editor = open();
    fireEvent.click(row('Från och till'));
    press('Insert');
    fireEvent.click(await screen.findByRole('button', { name: 'Kontaktperson' }));
    expect(editor.state().work.definition.steps[0]?.questions.at(-1)).toMatchObject({
      id: 'skola2',
      label: { sv: 'Vem ska vi ringa?' },
    });
    expect(document.activeElement).toBe(settings().getByLabelText('Fråga'));
    press('Escape');
    press('Insert');
    fireEvent.click(screen.getByRole('button', { name: /Ta bort.*Kontaktperson/ }));
    await vi.waitFor(
      () => expect(asked.some(({ method, path }) => method === 'DELETE' && path.endsWith('/b1'))).toBe(true),
      { timeout: 15_000 },
    );
  });

  it('shows what is not translated to the language one works in', () => {
    const withoutEnglish = JSON.stringify(openedWork, (key, value: unknown) =>
      key === 'en' ? undefined : value,
    );
    openBuilder(<FormTab />, { language: 'en', work: JSON.parse(withoutEnglish) as typeof openedWork });
    expect(row('Skola').textContent).toContain('saknar översättning');
    fireEvent.click(row('Skola'));
    const field = settings().getByLabelText<HTMLInputElement>('Fråga');
    fireEvent.change(field, { target: { value: 'School' } });
    act(() => flushTyped());
    expect(settings().getByText('På svenska: Skola')).toBeTruthy();
  });

  it('says what goes with a question that rules depend on, and removes it with them', async () => {
    const editor = open();
    fireEvent.click(row('Varför söker ni'));
    press('Delete');
    const dialog = screen.getByRole('dialog');
    expect(dialog.textContent).toContain('”Växelvis boende” kommer alltid att visas');
    fireEvent.click(within(dialog).getByRole('button', { name: 'Ta bort' }));
    expect(JSON.stringify(editor.state().work.definition)).not.toContain('"skal"');
  });

  it('adds what is searched for, after what is selected, and its id follows what it is called', async () => {
    const editor = open();
    fireEvent.click(row('Skola'));
    press('Insert');
    const search = screen.getByLabelText('Sök frågetyp');
    fireEvent.change(search, { target: { value: 'klocks' } });
    fireEvent.keyDown(search, { key: 'Enter' });
    const label = settings().getByLabelText('Fråga');
    fireEvent.change(label, { target: { value: 'När börjar skolan?' } });
    act(() => label.focus());
    act(() => label.blur());
    const questions = editor.state().work.definition.steps[0]?.questions ?? [];
    expect(questions[2]).toMatchObject({ id: 'narBorjarSkolan', type: 'time' });
    expect(selected()).toBe('narBorjarSkolan');
  });
});

describe('the focus of someone who types faster than the page is painted', () => {
  const focused = () => document.activeElement;
  const label = () => settings().getByLabelText('Fråga');
  beforeEach(() => vi.stubGlobal('requestAnimationFrame', () => 0));

  it('goes with every key, from row to settings and back', () => {
    open();
    act(() => row('Eleven').focus());
    press('ArrowDown');
    press('ArrowDown');
    press('Enter');
    expect(focused()).toBe(label());
    press('Escape');
    expect(focused()).toBe(row('Elevens namn'));
    press('ArrowUp', { altKey: true });
    press('Insert');
    press('Escape');
    expect(focused()).toBe(row('Elevens namn'));
    press('Insert');
    press('Enter');
    expect(focused()).toBe(label());
    fireEvent.change(label(), { target: { value: 'Vad heter skolan?' } });
    press('Escape');
    expect(focused()).toBe(row('Vad heter skolan'));
    press('Delete');
    expect(focused()?.getAttribute('role')).toBe('treeitem');
  });

  it('is somewhere when what had it is gone', () => {
    open();
    fireEvent.click(row('Vilken period'));
    const button = (name: string | RegExp) => settings().getAllByRole('button', { name })[0];
    const use = (name: string | RegExp) => {
      act(() => button(name)?.focus());
      fireEvent.click(button(name) as Element);
    };
    use('Klistra in en lista');
    expect(focused()).toBe(settings().getByLabelText('Alternativ, ett per rad'));
    use('Använd listan');
    expect(focused()).toBe(button('Klistra in en lista'));
    use('Lägg till alternativ');
    expect(focused()).toBe(settings().getByLabelText('Alternativ 5'));
    use('Ta bort Alternativ 5');
    expect(focused()?.textContent).toBe('Klistra in en lista');
    use('Kopiera');
    expect(focused()?.tagName).toBe('H2');
    press('Escape');
    expect(focused()?.getAttribute('role')).toBe('treeitem');
  });
});

describe('the settings of a question', () => {
  it('write a rule line by line, and say it as a sentence', async () => {
    const editor = open();
    fireEvent.click(row('Närmaste hållplats'));
    fireEvent.change(settings().getByLabelText('När den visas'), { target: { value: 'when' } });
    fireEvent.change(settings().getByLabelText('Vad'), { target: { value: 'answer:skal' } });
    fireEvent.change(settings().getByLabelText('Värde'), { target: { value: 'farligVag' } });
    expect(settings().getByText(/Visas när/).textContent).toContain(
      'Varför söker ni? innehåller Farlig väg.',
    );
    const stop = editor.state().work.definition.steps[3]?.questions[0];
    expect(stop?.visibleWhen).toEqual({ contains: { answer: 'skal' }, item: { value: 'farligVag' } });
    expect(settings().getByRole('button', { name: 'Varför söker ni?' })).toBeTruthy();
  });

  it('take a pasted list as choices, and keep those that are called the same', async () => {
    const editor = open();
    fireEvent.click(row('Vilken period'));
    fireEvent.click(settings().getByRole('button', { name: 'Klistra in en lista' }));
    fireEvent.change(settings().getByLabelText('Alternativ, ett per rad'), {
      target: { value: '- Hela läsåret\n• Halva läsåret\n\n3. Tillfälligt\nTillfälligt' },
    });
    fireEvent.click(settings().getByRole('button', { name: 'Använd listan' }));
    const question = editor.state().work.definition.steps[0]?.questions.find(({ id }) => id === 'lasar');
    expect(question && 'choices' in question && question.choices.map(({ id }) => id)).toEqual([
      'helaLasaret',
      'halvaLasaret',
      'tillfalligt',
    ]);
  });

  it('mark words of a text as bold, with the keys or the buttons, as the preview then shows it', async () => {
    const editor = open();
    fireEvent.click(row('Skola'));
    const [help] = settings().getAllByLabelText<HTMLTextAreaElement>(/^Hjälptext/);
    if (!help) throw new Error('There is no help');
    fireEvent.change(help, { target: { value: 'Skriv hela namnet.' } });
    act(() => help.focus());
    help.setSelectionRange(6, 10);
    fireEvent.keyDown(help, { key: 'b', ctrlKey: true });
    expect(help.value).toBe('Skriv **hela** namnet.');
    const tools = within(settings().getByRole('toolbar', { name: 'Märk ord i Hjälptext' }));
    fireEvent.click(tools.getByRole('button', { name: 'Lista' }));
    expect(help.value).toBe('- Skriv **hela** namnet.');
    expect(document.activeElement).toBe(help);
    act(() => flushTyped());
    const question = editor.state().work.definition.steps[0]?.questions.find(({ id }) => id === 'skola');
    expect(question?.help?.sv).toBe('- Skriv **hela** namnet.');
    const shown = await screen.findByText(
      'hela',
      { selector: '.builder-preview li strong' },
      { timeout: 15_000 },
    );
    expect(shown).toBeTruthy();
  });

  it('cannot be changed while someone else edits', async () => {
    const editor = open();
    act(() => editor.setLocked(true));
    fireEvent.change(settings().getByLabelText('Rubrik'), { target: { value: 'Något annat' } });
    act(() => flushTyped());
    expect(editor.state().work.definition).toBe(skolskjuts.definition);
    expect(settings().getByLabelText('Rubrik').closest('fieldset[disabled]')).not.toBeNull();
  });
});
