import { describe, expect, it } from 'vitest';
import { birthDate, idTypeOf } from './swedish-id-number.ts';

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
