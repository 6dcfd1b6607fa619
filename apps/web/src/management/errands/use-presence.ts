import { notePresenceEndpoint } from '@handslag/contracts/teamwork';
import { useEffect, useState } from 'react';
import { call } from '../../api/client.ts';
import type { ReplyOf } from '@handslag/contracts/endpoint';

type Seen = ReplyOf<typeof notePresenceEndpoint>;
const everyMs = 10_000;
const nobody: Seen['others'] = [];

/** Says that the errand is on this screen while it is, and tells who else has it and whether it has changed since `revision`. */
export function usePresence(
  errandId: string,
  revision: number,
  writing: boolean,
): { others: Seen['others']; outdated: boolean } {
  const [seen, setSeen] = useState<Seen | null>(null);
  useEffect(() => {
    let gone = false;
    const tell = async () => {
      if (document.visibilityState === 'hidden') return;
      try {
        const answer = await call(notePresenceEndpoint, { params: { errandId }, body: { writing } });
        if (!gone) setSeen(answer);
      } catch {
        // Who else is there is worth no message of its own; the next time tells.
      }
    };
    void tell();
    const timer = setInterval(() => void tell(), everyMs);
    return () => {
      gone = true;
      clearInterval(timer);
    };
  }, [errandId, writing]);
  useEffect(
    () => () => {
      const body = { writing: false, leaving: true };
      call(notePresenceEndpoint, { params: { errandId }, body }, { keepalive: true }).catch(() => undefined);
    },
    [errandId],
  );
  return { others: seen?.others ?? nobody, outdated: seen !== null && seen.revision > revision };
}
