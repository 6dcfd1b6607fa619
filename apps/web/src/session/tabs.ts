import type { EndReason } from './end-page.ts';

type TabMessage =
  { kind: 'ends-at'; endsAt: number | null } | { kind: 'ended'; reason: EndReason } | { kind: 'signed-in' };
type Heard = { endsAt: (endsAt: number) => void; ended: (reason: EndReason) => void; signedIn: () => void };

const channel = new BroadcastChannel('handslag-session');

/** Tells the other tabs of this municipality. */
export function tellTabs(message: TabMessage): void {
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a channel has no target; it never leaves the origin
  channel.postMessage(message);
}

/** Hears what the other tabs tell. */
export function listenToTabs(heard: Heard): void {
  channel.addEventListener('message', (event: MessageEvent<TabMessage>) => {
    const message = event.data;
    if (message.kind === 'ends-at' && message.endsAt !== null) heard.endsAt(message.endsAt);
    if (message.kind === 'ended') heard.ended(message.reason);
    if (message.kind === 'signed-in') heard.signedIn();
  });
}
