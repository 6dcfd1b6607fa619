import { describe, expect, it } from 'vitest';
import { qrSvg, qrText } from './bankid-qr.ts';

const token = '67df3917-fa0d-44e5-b327-edcc928297f8';
const secret = 'd28db9a7-4cde-429e-a983-359be676944c';

describe('the animated QR code', () => {
  it.each([
    [0, 'dc69358e712458a66a7525beef148ae8526b1c71610eff2c16cdffb4cdac9bf8'],
    [1, '949d559bf23403952a94d103e67743126381eda00f0b3cbddbf7c96b1adcbce2'],
    [2, 'a9e5ec59cb4eee4ef4117150abc58fad7a85439a6a96ccbecc3668b41795b3f3'],
  ])('follows BankID’s own test vector at second %i', (seconds, code) => {
    expect(qrText(token, secret, seconds)).toBe(`bankid.${token}.${seconds}.${code}`);
  });

  it('never tells the secret', () => {
    expect(qrText(token, secret, 7)).not.toContain(secret);
  });

  it('is drawn at least 200 pixels wide, black on white, with a quiet zone of four modules', () => {
    const svg = qrSvg(qrText(token, secret, 0));
    const width = Number(/<svg width="(\d+)"/u.exec(svg)?.[1]);
    expect(width).toBeGreaterThanOrEqual(200);
    expect(svg).toContain('#ffffff');
    expect(svg).toContain('#000000');
    const modules = Array.from(svg.matchAll(/M(\d+),(\d+)/gu), ([, x, y]) => Math.min(Number(x), Number(y)));
    expect(Math.min(...modules)).toBeGreaterThanOrEqual(40);
  });
});
