import { describe, expect, it } from 'vitest';
import { codesWith, inWords, issuesWith, q } from '../testing/forms.ts';

describe('number', () => {
  const area = q({
    type: 'number',
    id: 'area',
    label: 'Yta',
    decimals: 1,
    unit: { sv: 'm²' },
    min: { value: 1 },
    max: { value: 20_000 },
  });

  it.each(['12', '12,5', '12.5', '1 200', '12,50', '12 m²', '20000'])('takes %s', (typed) => {
    expect(codesWith(area, typed)).toEqual([]);
  });

  it('names the limit and the unit', () => {
    expect(issuesWith(area, '0')[0]!.message).toBe(
      'Yta ska vara minst 1\u00a0m². Ändra till 1\u00a0m² eller mer.',
    );
    expect(issuesWith(area, '20000,1')[0]!.message).toContain('högst 20\u00a0000\u00a0m²');
  });

  it.each(['tolv', '1,25', '12-13', '1e3'])('does not take %s', (typed) => {
    expect(codesWith(area, typed)).toEqual(['wrong_format']);
  });

  it('is whole unless decimals are asked for', () => {
    const count = q({ type: 'number', id: 'count', label: 'Antal' });
    expect(issuesWith(count, '1,5')[0]!.message).toBe(
      'Skriv Antal som ett heltal med siffror, till exempel 12.',
    );
    expect(codesWith(count, '1,0')).toEqual([]);
  });

  it('is shown with decimal comma, thousands apart and unit', () => {
    expect(inWords(area, '12000.5')).toBe('12 000,5 m²');
    expect(inWords(area, '2026')).toBe('2026 m²');
    expect(inWords(area, 'mycket')).toBe('mycket');
  });
});

describe('money', () => {
  const rent = q({ type: 'money', id: 'rent', label: 'Hyra', max: { value: 5_000_000 } });

  it.each(['0', '1 200:-', '1200,50 kr', '50000'])('takes %s', (typed) => {
    expect(codesWith(rent, typed)).toEqual([]);
  });

  it('is in öre inside and in kronor outside', () => {
    expect(issuesWith(rent, '50 000,01')[0]!.message).toContain('högst 50\u00a0000\u00a0kr');
    expect(inWords(rent, '1200,5')).toBe('1 200,50 kr');
    expect(inWords(rent, '1200')).toBe('1 200 kr');
  });

  it('is not below zero unless asked for', () => {
    expect(codesWith(rent, '-1')).toEqual(['too_small']);
    const result = q({ type: 'money', id: 'result', min: { value: -100_000 } });
    expect(codesWith(result, '-1000')).toEqual([]);
    expect(inWords(result, '-1000')).toBe('−1 000 kr');
    expect(codesWith(result, '-1000,01')).toEqual(['too_small']);
  });

  it('says how to write an amount', () => {
    expect(issuesWith(rent, 'dyrt')[0]!.message).toBe(
      'Skriv Hyra som ett belopp i kronor, till exempel 1 200 eller 1 200,50.',
    );
  });
});
