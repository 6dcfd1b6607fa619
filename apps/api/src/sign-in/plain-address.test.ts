import type { EidEvidence, OrderHandle } from '@handslag/eid/provider';
import { expect, test } from 'vitest';
import { isFromOtherAddress } from './note-other-address.ts';
import { plainAddress } from './plain-address.ts';

test.each([
  ['::ffff:192.0.2.7', '192.0.2.7'],
  ['::FFFF:192.0.2.7', '192.0.2.7'],
  ['192.0.2.7', '192.0.2.7'],
  ['2001:DB8:0:0:0:0:0:1', '2001:db8::1'],
  ['2001:db8::1', '2001:db8::1'],
  ['fe80::1%eth0', 'fe80::1%eth0'],
  ['nonsense', 'nonsense'],
  ['', ''],
])('%s is written %s', (given, plain) => {
  expect(plainAddress(given)).toBe(plain);
});

test.each([
  ['192.0.2.7', '192.0.2.7', false],
  ['::ffff:192.0.2.7', '192.0.2.7', false],
  ['2001:db8::1', '2001:DB8:0:0:0:0:0:1', false],
  ['2001:db8::1', '2001:db8::2', true],
  ['2001:db8::1', undefined, true],
  ['', '', true],
])('a browser at %s and an app at %s are apart: %s', (endUserIp, deviceIp, apart) => {
  const handle = { flow: 'this-device', endUserIp } as OrderHandle;
  const evidence = { provider: 'bankid', ...(deviceIp !== undefined && { deviceIp }) } as EidEvidence;
  expect(isFromOtherAddress(handle, evidence)).toBe(apart);
});
