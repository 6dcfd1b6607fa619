// @vitest-environment happy-dom
import { act, cleanup, fireEvent, render, screen } from '@testing-library/react';
import { afterEach, expect, it } from 'vitest';
import { showForm } from '../../test/show-form.tsx';
import { SwedishOnly } from '../ui/swedish-only.tsx';
import { compareWords, formatDay, formatDayAndTime, formatEither, formatSize } from './format.ts';
import { chooseLanguage, onLanguage } from './speak.ts';
import { formTexts } from './spoken/form.ts';
import { problemSentences } from './spoken/problems.ts';
import { Words } from './words.tsx';

afterEach(async () => {
  cleanup();
  await chooseLanguage('sv');
});

const choose = (language: 'sv' | 'en' | 'fi') => act(() => chooseLanguage(language));

it('says everything that is fetched in the language chosen, and remembers it', async () => {
  await choose('fi');
  expect(problemSentences.not_signed_in).toBe('Sinun on kirjauduttava sisään jatkaaksesi.');
  expect(document.documentElement.lang).toBe('fi');
  expect(document.cookie).toContain('language=fi');
  await choose('sv');
  expect(problemSentences.not_signed_in).toBe('Du behöver logga in för att fortsätta.');
});

it('keeps what is typed, the field and the focus, and says what is wrong again in the other language', async () => {
  const label = { sv: 'Namn', en: 'Your name' };
  const { form } = showForm([
    { type: 'text', id: 'name', label },
    { type: 'date', id: 'day', required: true },
  ]);
  const stop = onLanguage(form.speak);
  const field = screen.getByLabelText('Namn');
  field.focus();
  fireEvent.input(field, { target: { value: 'Åke, inte sparat än' } });
  act(() => form.reveal(form.issues('submit')));
  const answers = form.answers();
  expect(screen.getByText(/Fyll i Fråga day/)).toBeTruthy();

  await choose('en');
  expect(screen.getByLabelText('Your name')).toBe(field);
  expect(document.activeElement).toBe(field);
  expect((field as HTMLInputElement).value).toBe('Åke, inte sparat än');
  expect(form.answers()).toBe(answers);
  expect(screen.getByText(/Enter Fråga day/)).toBeTruthy();
  stop();
});

it('marks what is only in Swedish, and says so, on a page that is not', async () => {
  const whole = { sv: 'Ansök', en: 'Apply', fi: 'Hae' };
  const half = { sv: 'Avgift', en: 'Fee' };
  const shown = () => (
    <>
      <Words text={whole} />
      <Words text={half} />
      <SwedishOnly texts={[whole, half]} />
    </>
  );
  const { container, rerender } = render(shown());
  expect(container.innerHTML).toBe('AnsökAvgift');
  await choose('en');
  rerender(shown());
  expect(container.innerHTML).toBe('ApplyFee');
  await choose('fi');
  rerender(shown());
  expect(container.querySelector('[lang="sv"]')?.textContent).toBe('Avgift');
  expect(container.textContent).toBe('HaeAvgiftOsa tästä on saatavilla vain ruotsiksi.');
});

it('marks every text of a question that is only in Swedish', async () => {
  await choose('en');
  const only = (sv: string) => ({ sv });
  const { container } = showForm([
    { type: 'information', id: 'i', label: only('Att veta'), text: only('Läs först') },
    { type: 'stop', id: 's', label: only('Stopp här'), text: only('Ring oss') },
    { type: 'text', id: 't', label: only('Ditt namn'), help: only('Som i passet') },
    { type: 'radio', id: 'r', label: only('Var bor du?'), choices: [{ id: 'c', label: only('I kommunen') }] },
  ]);
  for (const text of [
    'Att veta',
    'Läs först',
    'Stopp här',
    'Ring oss',
    'Ditt namn',
    'Som i passet',
    'Var bor du?',
    'I kommunen',
  ])
    expect(screen.getAllByText(text)[0]?.closest('[lang]')?.getAttribute('lang'), text).toBe('sv');
  expect(container.querySelector('[lang="sv"] input')).toBeNull();
});

it('counts as each language does', async () => {
  const sentences = async (language: 'sv' | 'en' | 'fi') => {
    await choose(language);
    return [formTexts.charactersLeft(1), formTexts.charactersLeft(2), formTexts.summaryHeading(1)];
  };
  expect(await sentences('sv')).toEqual([
    '1 tecken kvar',
    '2 tecken kvar',
    '1 svar saknas eller behöver rättas',
  ]);
  expect(await sentences('en')).toEqual([
    '1 character left',
    '2 characters left',
    '1 answer is missing or needs correcting',
  ]);
  expect(await sentences('fi')).toEqual([
    '1 merkki jäljellä',
    '2 merkkiä jäljellä',
    '1 vastaus puuttuu tai on korjattava',
  ]);
});

it('writes days, sizes and lists, and sorts, as each language does', async () => {
  const iso = '2026-11-22T13:32:00Z';
  const written = async (language: 'sv' | 'en' | 'fi') => {
    await choose(language);
    return [
      formatDay(iso),
      formatDayAndTime(iso).replaceAll(/\s/g, ' '),
      formatSize(1_250_000),
      formatEither(['A', 'B', 'C']),
      ['Öppet', 'Zon', 'Anmäl', 'Älg'].sort(compareWords).join(' '),
    ];
  };
  expect(await written('sv')).toEqual([
    '22 november 2026',
    '22 november 2026 kl. 14:32',
    '1,3 MB',
    'A, B eller C',
    'Anmäl Zon Älg Öppet',
  ]);
  expect(await written('en')).toEqual([
    '22 November 2026',
    '22 November 2026 at 14:32',
    '1.3 MB',
    'A, B or C',
    'Älg Anmäl Öppet Zon',
  ]);
  expect(await written('fi')).toEqual([
    '22. marraskuuta 2026',
    '22. marraskuuta 2026 klo 14.32',
    '1,3 MB',
    'A, B tai C',
    'Anmäl Zon Älg Öppet',
  ]);
});
