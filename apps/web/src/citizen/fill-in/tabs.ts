import type { SavedElsewhere } from './save-state.ts';

type Message = { kind: 'saved'; saved: SavedElsewhere } | { kind: 'submitted'; errandId: string };

export type Tabs = ReturnType<typeof joinTabs>;

/** The tabs of this browser that have the same draft open. What is said between them stays in memory. */
export function joinTabs(draftId: string, heard: { saved: (saved: SavedElsewhere) => void }) {
  const channel = new BroadcastChannel(`handslag-draft-${draftId}`);
  let submitted: (errandId: string) => void = () => undefined;
  channel.addEventListener('message', ({ data: message }: MessageEvent<Message>) => {
    if (message.kind === 'saved') heard.saved(message.saved);
    else submitted(message.errandId);
  });
  // A channel has no origin to name: it only reaches this one.
  // oxlint-disable-next-line unicorn/require-post-message-target-origin
  const tell = (message: Message) => channel.postMessage(message);
  return {
    tellSaved: (saved: SavedElsewhere) => tell({ kind: 'saved', saved }),
    tellSubmitted: (errandId: string) => tell({ kind: 'submitted', errandId }),
    onSubmitted: (listener: (errandId: string) => void) => {
      submitted = listener;
    },
    leave: () => channel.close(),
  };
}
