import type { OrderHandle } from '@handslag/eid/provider';
import type { Message } from '../sign-in/sign-in-message.ts';

/** What to show of a new order before the provider has been asked how it goes. */
export function firstMessage({ flow, pushed }: OrderHandle): { message: Message; showQr: boolean } {
  if (flow === 'this-device') return { message: 'starting-app', showQr: false };
  return pushed ? { message: 'enter-code', showQr: false } : { message: 'scan-code', showQr: true };
}
