import { expect, test } from 'vitest';
import { signingText, type SigningTextContent } from './signing-text.ts';

const bankId = 30_000;
const freja = 4096;

const row = (label: string, value: string) => ({
  path: label,
  questionId: label,
  label,
  value,
  kind: 'text' as const,
});
const content: SigningTextContent = {
  language: 'sv',
  municipality: 'Norrviks kommun',
  eService: 'Ansök om bygglov',
  reference: 'b2f1',
  date: '22 november 2026 kl. 21:00',
  several: true,
  steps: [
    {
      stepId: 'one',
      title: 'Om dig',
      rows: [row('Namn', 'Elsa'), { ...row('Barn', ''), kind: 'group', rows: [row('Ålder', '7\når')] }],
    },
    { stepId: 'none', title: 'Tom', rows: [] },
  ],
  attachments: [{ name: 'ritning.pdf', sha256: 'ab'.repeat(32) }],
  digest: '0123456789abcdef'.repeat(4),
};

test('says whose form it is, what the signature means, the answers, the files and the digest', () => {
  expect(signingText(content, bankId)).toBe(
    [
      'Norrviks kommun',
      'Ansök om bygglov',
      '',
      'Referens: b2f1',
      'Datum: 22 november 2026 kl. 21:00',
      '',
      'VAD DU SKRIVER UNDER',
      'Med underskriften intygar du att du har läst det som står här, att uppgifterna stämmer och att du vill lämna in dem till Norrviks kommun.',
      'De lämnas in när alla har skrivit under.',
      '',
      'OM DIG',
      'Namn: Elsa',
      'Barn',
      '  Ålder: 7',
      '    år',
      '',
      'BILAGOR',
      '- ritning.pdf (SHA-256 abab abab abab abab …)',
      '',
      'KONTROLLSUMMA',
      'SHA-256: 0123 4567 89ab cdef 0123 4567 89ab cdef …',
    ].join('\n'),
  );
});

test('says what is signed in the language of whoever signs alone, with the same digest', () => {
  const text = signingText({ ...content, language: 'fi', several: false }, bankId);
  expect(text).toContain('MITÄ ALLEKIRJOITAT');
  expect(text).toContain('Viite: b2f1');
  expect(text).not.toMatch(/underskrift|BILAGOR|KONTROLLSUMMA/);
  expect(text.split('\n').at(-1)).toBe(signingText(content, bankId).split('\n').at(-1));
});

test('answers that do not fit BankID give way to headings and files; the digest stands for them', () => {
  const steps = [{ stepId: 'one', title: 'Om dig', rows: [row('Berätta', 'å'.repeat(40_000))] }];
  const files = Array.from({ length: 200 }, (_, n) => ({ name: `${n}.pdf`, sha256: 'ab'.repeat(32) }));
  const text = signingText({ ...content, steps, attachments: files }, bankId);
  expect(Buffer.from(text).toString('base64').length).toBeLessThanOrEqual(40_000);
  expect(text).toContain('Svaren är för långa för att visas här.');
  expect(text).toContain('- Om dig');
  expect(text).toContain('och 140 bilagor till');
  expect(text).not.toContain('ååå');
  const names = files.map(({ sha256 }, n) => ({ sha256, name: `${n}${'ö'.repeat(900)}.pdf` }));
  for (const longest of [bankId, freja]) {
    const shortest = signingText({ ...content, steps, attachments: names }, longest);
    expect(Buffer.byteLength(shortest)).toBeLessThanOrEqual(longest);
  }
});

test('answers that fit BankID but not Freja give way where somebody may sign with Freja', () => {
  const steps = [{ stepId: 'one', title: 'Om dig', rows: [row('Berätta', 'å'.repeat(2000))] }];
  expect(signingText({ ...content, steps }, bankId)).toContain('ååå');
  const text = signingText({ ...content, steps }, freja);
  expect(Buffer.byteLength(text)).toBeLessThanOrEqual(freja);
  expect(text).toContain('Svaren är för långa för att visas här.');
});

test('nothing in an answer can hide or turn round what stands beside it', () => {
  const steps = [
    { stepId: 'one', title: 'Om dig', rows: [row('Belopp\nAnnat', 'a\u202e001\u200b\u0007 kr')] },
  ];
  expect(signingText({ ...content, steps }, bankId)).toContain('\nBelopp Annat: a001 kr\n');
});
