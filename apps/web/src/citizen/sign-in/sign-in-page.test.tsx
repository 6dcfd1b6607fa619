// @vitest-environment happy-dom
import { screen } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import {
  bankIds,
  lead,
  order,
  pass,
  pending,
  press,
  signInPages,
  waitingOrder,
} from '../../../test/sign-in-pages.tsx';

const world = signInPages();

describe('signing in with BankID', () => {
  it('starts nothing before a press', async () => {
    world.open();
    await pass(5_000);
    expect(world.asked.filter((call) => call.includes('sign-in'))).toEqual([]);
  });

  it('shows the code, asks each second, and hides the code when the app has the order', async () => {
    world.open();
    await press(/annan enhet/);
    expect(screen.getByRole('img', { name: 'Kod att läsa av med BankID-appen' })).toBeTruthy();
    await pass(3_000);
    expect(world.times(`POST /api/sign-in/${order}/poll`)).toBeGreaterThanOrEqual(3);
    expect(world.times(`POST /api/sign-in/${order}/poll`)).toBeLessThanOrEqual(5);
    world.answers[`POST /api/sign-in/${order}/poll`] = () => pending('enter-code');
    await pass(1_100);
    expect(screen.queryByRole('img')).toBeNull();
    expect(screen.getByText('Skriv din kod i BankID-appen.')).toBeTruthy();
  });

  it('gives a real link to the app on this device', async () => {
    world.answers['POST /api/sign-in'] = () => ({
      ...waitingOrder,
      launchUrl: 'bankid:///?x',
      qr: null,
      message: 'starting-app',
    });
    world.answers[`POST /api/sign-in/${order}/poll`] = () => pending('starting-app');
    world.open();
    await press(/den här enheten/);
    const link = screen.getByRole('link', { name: 'Öppna BankID' });
    expect(link.getAttribute('href')).toBe('bankid:///?x');
    expect(link.getAttribute('referrerpolicy')).toBe('origin');
  });

  it('cancels the order when asked to, and lets one choose again', async () => {
    world.open();
    await press(/annan enhet/);
    await press(/Avbryt/);
    expect(world.times(`DELETE /api/sign-in/${order}`)).toBe(1);
    expect(screen.getByRole('button', { name: /annan enhet/ })).toBeTruthy();
    world.asked.length = 0;
    await pass(3_000);
    expect(world.asked).toEqual([]);
  });

  it('cancels an order that is still being placed, when its answer comes', async () => {
    let answer = (_order: unknown): void => undefined;
    world.answers['POST /api/sign-in'] = () => new Promise((resolve) => (answer = resolve));
    world.open();
    await press(/annan enhet/);
    await press(/Avbryt/);
    answer(waitingOrder);
    await pass(100);
    expect(world.times(`DELETE /api/sign-in/${order}`)).toBe(1);
    expect(screen.queryByRole('img')).toBeNull();
    expect(screen.getByRole('button', { name: /annan enhet/ })).toBeTruthy();
  });

  it('tells why it failed and tries the same way again, or another', async () => {
    world.answers[`POST /api/sign-in/${order}/poll`] = () => ({
      state: 'failed',
      message: 'timed-out',
      retryable: true,
    });
    world.open();
    await press(/annan enhet/);
    await pass(100);
    expect(
      lead().getByText('Tiden gick ut. Kontrollera att BankID-appen är igång och att du har internet.'),
    ).toBeTruthy();
    expect(document.activeElement).toBe(screen.getByRole('heading', { level: 1 }));
    await press(/Försök igen/);
    expect(world.times('POST /api/sign-in')).toBe(2);
    await pass(100);
    await press(/den här enheten/);
    expect(world.times('POST /api/sign-in')).toBe(3);
  });

  it('goes back to where the person was when it is done', async () => {
    world.answers['POST /api/sign-in'] = (body) => {
      expect(body).toEqual({
        eid: 'bankid',
        flow: 'other-device',
        returnTo: '/e-tjanster/bygglov/fyll-i',
      });
      return waitingOrder;
    };
    world.answers[`POST /api/sign-in/${order}/poll`] = () => ({
      state: 'complete',
      returnTo: '/e-tjanster/bygglov/fyll-i',
      name: 'Elsa',
    });
    world.open();
    await press(/annan enhet/);
    await pass(200);
    expect(window.location.pathname).toBe('/e-tjanster/bygglov/fyll-i');
    expect(world.times(`DELETE /api/sign-in/${order}`)).toBe(0);
  });

  it('goes on with a running order when a phone loads the page anew', async () => {
    world.answers[`POST /api/sign-in/${order}/poll`] = () => pending('enter-code');
    world.open(`/logga-in?pagar=${order}`);
    await pass(100);
    expect(screen.getByText('Skriv din kod i BankID-appen.')).toBeTruthy();
    expect(world.times('POST /api/sign-in')).toBe(0);
  });

  it('tells whoever the app sent to a browser that began nothing that somebody may have sent them the link', async () => {
    const bodies: unknown[] = [];
    world.answers[`POST /api/sign-in/${order}/poll`] = (body) => {
      bodies.push(body);
      return { state: 'failed', message: 'begun-elsewhere', retryable: false };
    };
    world.open(`/logga-in?pagar=${order}&kod=abc`);
    await pass(100);
    expect(bodies).toEqual([{ returnCode: 'abc' }]);
    expect(
      lead().getByText(
        /^Inloggningen började i en annan webbläsare och gäller inte här\..*Fick du en länk av någon annan\?/,
      ),
    ).toBeTruthy();
    expect(window.location.search).toBe('');
    expect(screen.queryByRole('button', { name: 'Försök igen' })).toBeNull();
    expect(screen.getByRole('button', { name: /Mobilt BankID/ })).toBeTruthy();
  });

  it('offers no code to scan where only BankID on file or card will do', () => {
    world.open('/logga-in', bankIds.slice(1));
    expect(screen.getByRole('button', { name: 'BankID på den här enheten BankID på fil.' })).toBeTruthy();
    expect(screen.queryByRole('button', { name: /annan enhet/ })).toBeNull();
  });
});
