// @vitest-environment happy-dom
import { afterEach, expect, test, vi } from 'vitest';
import { rememberSignedIn, wasSignedIn } from './was-signed-in.ts';

afterEach(() => {
  vi.unstubAllGlobals();
  localStorage.clear();
});

test('remembers that somebody was signed in until nobody is', () => {
  expect(wasSignedIn()).toBe(false);
  rememberSignedIn(true);
  expect(wasSignedIn()).toBe(true);
  expect(JSON.stringify(Object.values(localStorage))).toBe('["1"]');
  rememberSignedIn(false);
  expect(wasSignedIn()).toBe(false);
});

test('a browser that keeps nothing for us is as if nobody was', () => {
  const refuse = () => {
    throw new DOMException('no', 'SecurityError');
  };
  vi.stubGlobal('localStorage', { setItem: refuse, getItem: refuse });
  rememberSignedIn(true);
  expect(wasSignedIn()).toBe(false);
});
