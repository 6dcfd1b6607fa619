import type { RegistrationChannel } from '@handslag/contracts/registering';
import { readPersonalNumber } from '@handslag/form-engine';

/** What is known before the form: which service, how and when it came, and whom it is from. */
export type Intake = {
  eService: string;
  channel: RegistrationChannel | null;
  receivedOn: string;
  personalNumber: string;
  name: string;
  email: string;
  phone: string;
  mailReceipt: boolean;
};
export type IntakeLack = 'eService' | 'channel' | 'receivedOn' | 'personalNumber' | 'email';

/** Today in Sweden, YYYY-MM-DD. */
export const swedishToday = (): string =>
  new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Stockholm', dateStyle: 'short' }).format(new Date());

export const newIntake = (): Intake => ({
  eService: '',
  channel: null,
  receivedOn: swedishToday(),
  personalNumber: '',
  name: '',
  email: '',
  phone: '',
  mailReceipt: false,
});

/** Whether anything has been chosen or written. */
export function isBegun(intake: Intake, fresh: Intake): boolean {
  return (Object.keys(fresh) as (keyof Intake)[]).some((part) => intake[part] !== fresh[part]);
}

/** What must be put right before the form, in the order it stands. */
export function intakeLacks(intake: Intake): IntakeLack[] {
  const { eService, channel, receivedOn, personalNumber, email } = intake;
  const today = swedishToday();
  const lacks: Record<IntakeLack, boolean> = {
    eService: eService === '',
    channel: channel === null,
    receivedOn: !/^\d{4}-\d\d-\d\d$/.test(receivedOn) || receivedOn > today,
    personalNumber: personalNumber.trim() !== '' && !readPersonalNumber(personalNumber, today).ok,
    email: email.trim() !== '' && !/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(email.trim()),
  };
  return (Object.keys(lacks) as IntakeLack[]).filter((part) => lacks[part]);
}
