import { expect, it } from 'vitest';
import { vouchedEmail } from './vouched-email.ts';

const strict = { trusted: false };
const email = 'anna@norrvik.example';

it('is the one that the part that names it vouches for', () => {
  expect(vouchedEmail([{ email, email_verified: true }], strict)).toBe(email);
  expect(vouchedEmail([{}, { email, email_verified: true }], strict)).toBe(email);
  expect(vouchedEmail([{ email }, { email: email.toUpperCase(), email_verified: true }], strict)).toBe(email);
});

it('is none where the word and the address stand in different parts', () => {
  expect(vouchedEmail([{ email }, { email_verified: true }], strict)).toBeUndefined();
  expect(vouchedEmail([{ email_verified: true }, { email }], { trusted: true })).toBeUndefined();
});

it('is none where the parts name different addresses, whatever they say', () => {
  const other = { email: 'annan@norrvik.example', email_verified: true };
  expect(vouchedEmail([{ email }, other], { trusted: true })).toBeUndefined();
  expect(vouchedEmail([{ email, email_verified: true }, other], strict)).toBeUndefined();
});

it('is none where anything but a yes is said, and without a word only for a directory the operator answers for', () => {
  for (const word of [false, 'true', null, 1])
    expect(vouchedEmail([{ email, email_verified: true }, { email_verified: word }], strict)).toBeUndefined();
  expect(vouchedEmail([{ email }], strict)).toBeUndefined();
  expect(vouchedEmail([{ email }], { trusted: true })).toBe(email);
});
