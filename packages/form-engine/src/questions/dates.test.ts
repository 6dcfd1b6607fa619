import { describe, expect, it } from 'vitest';
import { codesWith, inWords, issuesWith, q } from '../testing/forms.ts';

describe('date', () => {
  const move = q({
    type: 'date',
    id: 'move',
    label: 'Flyttdag',
    min: { today: true },
    max: { addMonths: [{ today: true }, 3] },
  });

  it('keeps to limits that follow today, the limits included', () => {
    expect(['2026-11-22', '2027-02-22', '22/11 2026'].flatMap((typed) => codesWith(move, typed))).toEqual([]);
    expect(issuesWith(move, '2026-11-21')[0]).toMatchObject({
      code: 'too_early',
      message: 'Flyttdag får vara tidigast 22 november 2026. Ändra till 22 november 2026 eller senare.',
    });
    expect(codesWith(move, '2027-02-23')).toEqual(['too_late']);
  });

  it('says how to write a date that does not exist', () => {
    expect(issuesWith(move, '2026-02-30')[0]!.message).toBe(
      'Skriv Flyttdag som ett datum med år, månad och dag, till exempel 2026-11-22.',
    );
  });

  it('is shown in words, or as typed', () => {
    expect(inWords(move, '20261201')).toBe('1 december 2026');
    expect(inWords(move, 'snart')).toBe('snart');
  });

  it('of birth is not in the future', () => {
    const born = q({ type: 'date', id: 'born', birthDate: true });
    expect(codesWith(born, '2026-11-22')).toEqual([]);
    expect(codesWith(born, '2026-11-23')).toEqual(['too_late']);
  });
});

describe('date range', () => {
  const stay = q({ type: 'date-range', id: 'stay', label: 'Vistelse', maxDays: 7, min: { today: true } });

  it('takes one day and at most a week', () => {
    expect(codesWith(stay, { from: '2026-12-01', to: '2026-12-01' })).toEqual([]);
    expect(codesWith(stay, { from: '2026-12-01', to: '2026-12-07' })).toEqual([]);
    expect(codesWith(stay, { from: '2026-12-01', to: '2026-12-08' })).toEqual(['stay.to too_many_days']);
  });

  it('has its ends in order, both filled in, inside its limits', () => {
    expect(codesWith(stay, { from: '2026-12-02', to: '2026-12-01' })).toEqual(['stay.to wrong_order']);
    expect(codesWith(stay, { from: '2026-12-02' })).toEqual(['stay.to missing']);
    expect(codesWith({ ...stay, required: false }, { to: '2026-12-02' })).toEqual(['stay.from missing']);
    expect(codesWith(stay, { from: '2026-11-01', to: 'x' })).toEqual([
      'stay.from too_early',
      'stay.to wrong_format',
    ]);
    expect(codesWith(stay, undefined)).toEqual(['stay.from missing', 'stay.to missing']);
  });

  it('is shown with both ends in words', () => {
    expect(inWords(stay, { from: '2026-12-01', to: '2026-12-03' })).toBe(
      '1 december 2026 till 3 december 2026',
    );
  });
});

describe('time', () => {
  const from = q({ type: 'time', id: 'from', label: 'Starttid', min: '08:00', max: '17:00' });

  it.each(['08:00', '8.30', '0915', 'kl 9', 'kl. 10:15', '17'])('takes %s', (typed) => {
    expect(codesWith(from, typed)).toEqual([]);
  });

  it('keeps to its limits and knows the clock', () => {
    expect(codesWith(from, '7:59')).toEqual(['too_early']);
    expect(codesWith(from, '17.01')).toEqual(['too_late']);
    expect(codesWith(from, '25:00')).toEqual(['wrong_format']);
    expect(codesWith(from, '8:60')).toEqual(['wrong_format']);
    expect(inWords(from, '9')).toBe('09:00');
  });
});
