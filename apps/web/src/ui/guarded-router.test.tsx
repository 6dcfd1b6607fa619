// @vitest-environment happy-dom
import { act, cleanup, fireEvent, render, screen } from '@testing-library/react';
import { Link, Route, Routes, useNavigate } from 'react-router';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { GuardedRouter, useLeaveGuard } from './guarded-router.tsx';

let unsaved = false;
const ask = vi.fn<(leave: () => void) => void>();

function Form() {
  useLeaveGuard((path) => unsaved && !path.startsWith('/form'), ask);
  const navigate = useNavigate();
  return (
    <>
      <h1>Form</h1>
      <Link to="/other">Leave</Link>
      <button type="button" onClick={() => navigate('/form/2', { state: { focus: 'name' } })}>
        Next
      </button>
    </>
  );
}

function open(path: string) {
  window.history.pushState(null, '', path);
  render(
    <GuardedRouter>
      <Routes>
        <Route path="/form/:step?" element={<Form />} />
        <Route path="/other" element={<h1>Other</h1>} />
      </Routes>
    </GuardedRouter>,
  );
}
const heading = () => screen.getByRole('heading').textContent;
const press = (name: string) => fireEvent.click(screen.getByText(name));

beforeEach(() => {
  unsaved = false;
  ask.mockReset();
});
afterEach(cleanup);

describe('GuardedRouter', () => {
  it('follows links and gives each visit its state', () => {
    open('/form');
    press('Next');
    expect(window.location.pathname).toBe('/form/2');
    expect((window.history.state as { usr: unknown }).usr).toEqual({ focus: 'name' });
    press('Leave');
    expect(heading()).toBe('Other');
  });

  it('asks before leaving something unsaved, and leaves on yes', () => {
    open('/form');
    unsaved = true;
    press('Leave');
    expect(ask).toHaveBeenCalledOnce();
    expect(heading()).toBe('Form');
    act(() => ask.mock.calls[0]?.[0]());
    expect(heading()).toBe('Other');
  });

  it('does not ask between the pages of the form, nor when all is saved', () => {
    open('/form');
    unsaved = true;
    press('Next');
    unsaved = false;
    press('Leave');
    expect(ask).not.toHaveBeenCalled();
    expect(heading()).toBe('Other');
  });

  it('keeps count when a link leads to a place on the page', () => {
    open('/form');
    press('Next');
    const { idx, usr } = window.history.state as { idx: number; usr: unknown };
    window.history.pushState(null, '', '#main');
    act(() => void window.dispatchEvent(new PopStateEvent('popstate')));
    expect(window.history.state).toMatchObject({ idx: idx + 1, usr });
    expect(heading()).toBe('Form');
  });

  it('lets the browser ask when the tab closes', () => {
    open('/form');
    unsaved = true;
    const closing = new Event('beforeunload', { cancelable: true });
    window.dispatchEvent(closing);
    expect(closing.defaultPrevented).toBe(true);
  });

  it('stops asking when the form is gone', () => {
    open('/form');
    press('Leave');
    unsaved = true;
    const closing = new Event('beforeunload', { cancelable: true });
    window.dispatchEvent(closing);
    expect(closing.defaultPrevented).toBe(false);
  });
});
