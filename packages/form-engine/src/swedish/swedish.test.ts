import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, addMonths, dateOfDay, dayNumber, isDate, readDate, wholeYears } from './calendar.ts';
import { readMoney, readNumber } from './money.ts';
import { readOrganisationNumber, showOrganisationNumber } from './organisation-number.ts';
import { readPersonalNumber } from './personal-number.ts';
import { readPhone } from './phone.ts';
import { readPostcode } from './postcode.ts';
import { addWorkingDays, isWorkingDay } from './working-days.ts';

const today = '2026-11-22';

describe('personal numbers', () => {
  it.each([
    ['199001012385', '199001012385'],
    ['19900101-2385', '199001012385'],
    ['900101-2385', '199001012385'],
    ['9001012385', '199001012385'],
    [' 19900101 – 2385 ', '199001012385'],
    ['201401022387', '201401022387'],
    ['140102-2387', '201401022387'],
    ['250123+9202', '192501239202'],
    ['192501019216', '192501019216'],
  ])('reads %s', (typed, digits) => {
    expect(readPersonalNumber(typed, today)).toMatchObject({
      ok: true,
      number: { kind: 'personal', digits },
    });
  });

  it.each([
    ['195411862393', '1954-11-26'],
    ['197412772381', '1974-12-17'],
    ['19950286-2395', '1995-02-26'],
    ['199100912386', undefined],
    ['194301602399', undefined],
  ])('reads the coordination number %s, born %s', (typed, birthDate) => {
    const reading = readPersonalNumber(typed, today);
    expect(reading).toMatchObject({ ok: true, number: { kind: 'coordination' } });
    expect(reading.ok && reading.number.birthDate).toBe(birthDate);
  });

  it.each([
    ['', 'wrong_format'],
    ['12345', 'wrong_format'],
    ['19900101-238', 'wrong_format'],
    ['19900101-23855', 'wrong_format'],
    ['inte ett nummer', 'wrong_format'],
    ['199013012385', 'wrong_date'],
    ['199002302385', 'wrong_date'],
    ['209901012385', 'wrong_date'],
    ['199001012386', 'wrong_check_digit'],
  ])('refuses %s: %s', (typed, fault) => {
    expect(readPersonalNumber(typed, today)).toEqual({ ok: false, fault });
  });

  it('takes the latest century that has passed on the day', () => {
    expect(readPersonalNumber('250123-9202', '2025-01-22')).toMatchObject({
      number: { digits: '192501239202' },
    });
  });
});

describe('organisation numbers', () => {
  it.each([
    ['212000-0142', '2120000142'],
    ['16212000-0142', '2120000142'],
    ['2120000142', '2120000142'],
    ['19900101-2385', '199001012385'],
  ])('reads %s', (typed, digits) => {
    expect(readOrganisationNumber(typed, today)).toEqual({ ok: true, digits });
  });

  it.each([
    ['212000-0143', 'wrong_check_digit'],
    ['19900101-2386', 'wrong_check_digit'],
    ['21200-0142', 'wrong_format'],
    ['', 'wrong_format'],
  ])('refuses %s: %s', (typed, fault) => {
    expect(readOrganisationNumber(typed, today)).toEqual({ ok: false, fault });
  });

  it('is shown with a hyphen', () => {
    expect(showOrganisationNumber('2120000142')).toBe('212000-0142');
    expect(showOrganisationNumber('199001012385')).toBe('19900101-2385');
  });
});

describe('telephone numbers and postcodes', () => {
  it.each([
    ['070-123 45 67', '+46701234567'],
    ['0701234567', '+46701234567'],
    ['+46 70 123 45 67', '+46701234567'],
    ['+46 (0)70-123 45 67', '+46701234567'],
    ['0046701234567', '+46701234567'],
    ['08-12 34 56', '+468123456'],
    ['0560/16000', '+4656016000'],
    ['+47 22 33 44 55', '+4722334455'],
  ])('reads %s', (typed, number) => {
    expect(readPhone(typed)).toBe(number);
  });

  it.each(['', '123', '12345678', 'ring mig', '070-12', '+4670', '0701234567890123', '+0123456789'])(
    'does not take %s for a number',
    (typed) => {
      expect(readPhone(typed)).toBeUndefined();
    },
  );

  it('reads postcodes', () => {
    expect(['12345', '123 45', 'SE-123 45', 'S12345'].map(readPostcode)).toEqual(Array(4).fill('123 45'));
    expect(['02345', '1234', '123456', 'abc'].map(readPostcode)).toEqual(Array(4).fill(undefined));
  });
});

describe('amounts and numbers', () => {
  it.each([
    ['1200', 120_000],
    ['1 200:-', 120_000],
    ['1 200,50', 120_050],
    ['1\u00a0200,50 kr', 120_050],
    ['1.200,50', 120_050],
    ['1.200', 120_000],
    ['1200.5', 120_050],
    ['SEK 500', 50_000],
    ['500 kronor', 50_000],
    ['500,- kr', 50_000],
    ['12:50', 1250],
    ['−3', -300],
    ['0,29', 29],
    ['-0', 0],
  ])('reads the amount %s', (typed, ore) => {
    expect(readMoney(typed)).toBe(ore);
  });

  it.each(['', 'tolv', '1,234', '1 2,3,4', '1e5', '--5', '12kr50'])(
    'does not take %s for an amount',
    (typed) => {
      expect(readMoney(typed)).toBeUndefined();
    },
  );

  it('is exact in öre for every amount', () => {
    fc.assert(
      fc.property(fc.nat(99_999_999_999), (ore) => {
        const typed = `${Math.floor(ore / 100)},${String(ore % 100).padStart(2, '0')}`;
        expect(readMoney(typed)).toBe(ore);
      }),
    );
  });

  it('reads numbers and counts their decimals', () => {
    expect(readNumber('12,50')).toEqual({ value: 12.5, decimals: 1 });
    expect(readNumber('1 200')).toEqual({ value: 1200, decimals: 0 });
    expect(readNumber('–3')).toEqual({ value: -3, decimals: 0 });
    expect(readNumber('3 st')).toBeUndefined();
  });
});

describe('dates', () => {
  it.each([
    ['2026-11-22', '2026-11-22'],
    ['20261122', '2026-11-22'],
    ['2026/1/5', '2026-01-05'],
    ['22/11 2026', '2026-11-22'],
    ['22.11.2026', '2026-11-22'],
    ['5 mars 2026', '2026-03-05'],
    ['den 22 nov. 2026', '2026-11-22'],
    ['2024-02-29', '2024-02-29'],
  ])('reads %s', (typed, date) => {
    expect(readDate(typed)).toBe(date);
  });

  it.each([
    '',
    '2026-02-30',
    '2025-02-29',
    '2026-13-01',
    '26-11-22',
    'i morgon',
    '22 foo 2026',
    '0000-01-01',
  ])('does not take %s for a date', (typed) => {
    expect(readDate(typed)).toBeUndefined();
  });

  it('counts days there and back', () => {
    fc.assert(
      fc.property(fc.integer({ min: -700_000, max: 2_900_000 }), (day) => {
        const date = dateOfDay(day)!;
        expect(isDate(date)).toBe(true);
        expect(dayNumber(date)).toBe(day);
        expect(readDate(date)).toBe(date);
      }),
    );
  });

  it('counts months to the end of short ones, and whole years', () => {
    expect(addMonths('2026-01-31', 1)).toBe('2026-02-28');
    expect(addMonths('2026-01-31', -2)).toBe('2025-11-30');
    expect(addDays('2026-12-31', 1)).toBe('2027-01-01');
    expect(addDays('9999-12-31', 1)).toBeUndefined();
    expect(wholeYears('2008-11-23', today)).toBe(17);
    expect(wholeYears('2008-11-22', today)).toBe(18);
    expect(wholeYears('2027-01-01', today)).toBeUndefined();
  });
});

describe('working days', () => {
  it('knows the holidays of 2026 and the eves', () => {
    const free = ['01-01', '01-06', '04-03', '04-06', '05-01', '05-14', '06-19', '12-24', '12-25', '12-31'];
    expect(free.filter((day) => isWorkingDay(`2026-${day}`))).toEqual([]);
    const worked = ['01-02', '01-05', '04-02', '04-07', '05-13', '05-15', '06-18', '06-22', '12-23', '12-30'];
    expect(worked.filter((day) => !isWorkingDay(`2026-${day}`))).toEqual([]);
  });

  it('finds Easter in other years', () => {
    expect(['2024-04-01', '2025-04-21', '2027-03-29', '2038-04-26'].filter(isWorkingDay)).toEqual([]);
  });

  it('counts past weekends and holidays', () => {
    expect(addWorkingDays('2026-12-22', 3)).toBe('2026-12-29');
    expect(addWorkingDays('2026-11-20', 1)).toBe('2026-11-23');
    expect(addWorkingDays('2026-11-20', 0)).toBe('2026-11-20');
    expect(addWorkingDays('9999-12-30', 50)).toBe('9999-12-31');
    expect(addWorkingDays('2026-11-20', 1, new Set(['2026-11-23', '2026-11-24']))).toBe('2026-11-25');
  });
});
