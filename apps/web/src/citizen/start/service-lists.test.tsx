// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen } from '@testing-library/react';
import { afterEach, expect, it, vi } from 'vitest';
import { ServicesFound } from './service-lists.tsx';

afterEach(cleanup);

it('says that nothing was found and the way on, without an empty list', () => {
  const clear = vi.fn();
  render(<ServicesFound services={[]} words="qqxzz" onClear={clear} />);
  expect(screen.getByRole('heading', { name: 'Ingen e-tjänst passar ”qqxzz”' })).toBeTruthy();
  expect(screen.queryByRole('list')).toBeNull();
  fireEvent.click(screen.getByRole('button', { name: 'Visa alla e-tjänster' }));
  expect(clear).toHaveBeenCalledOnce();
});
