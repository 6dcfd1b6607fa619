// @vitest-environment happy-dom
import { cleanup, render, screen } from '@testing-library/react';
import { afterEach, expect, test } from 'vitest';
import { Signatures } from './signatures.tsx';

afterEach(cleanup);

const signature = {
  name: 'Elsa Lindmark',
  maskedNumber: '19900101-****',
  signedAt: '2026-11-23T08:00:00.000Z',
  eid: { name: 'bankid-mobile', label: { sv: 'Mobilt BankID' } },
  simulated: true,
} as const;

test('signatures are said to be on what was first sent in, once that has been completed', () => {
  const { rerender } = render(<Signatures signatures={[signature]} completed={false} />);
  expect(screen.getByText(/Elsa Lindmark/)).toBeDefined();
  expect(screen.queryByText(/skickades in först/)).toBeNull();
  rerender(<Signatures signatures={[signature]} completed />);
  expect(screen.getByText(/skickades in först, inte kompletteringen/)).toBeDefined();
});
