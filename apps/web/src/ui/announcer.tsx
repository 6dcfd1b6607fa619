import { useSyncExternalStore } from 'react';

type Urgency = 'polite' | 'assertive';
const said: Record<Urgency, string> = { polite: '', assertive: '' };
const listeners = new Set<() => void>();
const subscribe = (listener: () => void) => {
  listeners.add(listener);
  return () => listeners.delete(listener);
};

/** Lets assistive technology say something that happened, without moving focus. Politely unless it must interrupt. */
export function announce(words: string, urgency: Urgency = 'polite'): void {
  // The same words twice are only heard twice if the text differs.
  said[urgency] = said[urgency] === words ? `${words}\u00a0` : words;
  for (const listener of listeners) listener();
}

/** The live regions; once on the page, and outside everything that comes and goes. */
export function Announcer() {
  const polite = useSyncExternalStore(subscribe, () => said.polite);
  const assertive = useSyncExternalStore(subscribe, () => said.assertive);
  return (
    <>
      <p className="visually-hidden" role="status">
        {polite}
      </p>
      <p className="visually-hidden" role="alert">
        {assertive}
      </p>
    </>
  );
}
