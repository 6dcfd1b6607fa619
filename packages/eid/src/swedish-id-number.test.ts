import { describe, expect, it } from 'vitest';
import { birthDate, idTypeOf, toTwelveDigits } from './swedish-id-number.ts';

describe('what a Swedish number tells', () => {
  it.each([
    ['199001012385', 'pnr', '1990-01-01'],
    ['192501239202', 'pnr', '1925-01-23'],
    ['195411862393', 'samordning', '1954-11-26'],
    ['199100912386', 'samordning', undefined],
    ['194301602399', 'samordning', undefined],
  ])('%s is %s, born %s', (number, type, born) => {
    expect(idTypeOf(number)).toBe(type);
    expect(birthDate(number)).toBe(born);
  });

  it.each(['9001012385', '19900101-2385', '229001012385', '', 'nobody'])('%s is no such number', (text) => {
    expect(idTypeOf(text)).toBeUndefined();
    expect(birthDate(text)).toBeUndefined();
  });
});

describe('the ways a Swedish number is written', () => {
  const now = new Date('2026-11-22T12:00:00Z');

  it.each([
    ['199001012385', '199001012385'],
    ['19900101-2385', '199001012385'],
    ['900101-2385', '199001012385'],
    ['9001012385', '199001012385'],
    ['PNOSE-199001012385', '199001012385'],
    ['19 90 01 01 23 85', '199001012385'],
    ['140102-2387', '201401022387'],
    ['250123+9202', '192501239202'],
    ['192501239202', '192501239202'],
    ['541186-2393', '195411862393'],
    ['199100912386', '199100912386'],
    ['194301602399', '194301602399'],
  ])('%s is %s', (written, number) => {
    expect(toTwelveDigits(written, now)).toBe(number);
  });

  it.each([
    ['a wrong check digit', '199001012386'],
    ['an organisation number with prefix', '165590000000'],
    ['no such date', '199002302385'],
    ['a date to come', '209001012385'],
    ['a personal number without month', '199000012385'],
    ['another country', 'PNODK-0101902385'],
    ['nothing', ''],
    ['more than a number', '199001012385 199001032391'],
  ])('refuses %s', (_what, written) => {
    expect(toTwelveDigits(written, now)).toBeUndefined();
  });
});
