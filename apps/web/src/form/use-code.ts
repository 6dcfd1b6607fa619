import { useEffect, useState } from 'react';
import { wordsReady } from '../i18n/speak.ts';

const tryAgainMs = 3_000;
/** What has come once is there at once the next time. */
const fetched = new WeakMap<() => Promise<unknown>, unknown>();

/**
 * Code that is fetched when it is wanted, and tried again until it has come: a page that is being filled in must
 * never break because the network is away. `load` is the same function each time.
 */
export function useCode<Code extends object>(load: () => Promise<Code>, wanted = true): Code | null {
  const [, setArrivals] = useState(0);
  const code = wanted ? (fetched.get(load) as Code | undefined) : undefined;
  const missing = wanted && code === undefined;
  useEffect(() => {
    if (!missing) return undefined;
    let gone = false;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const fetchIt = async () => {
      try {
        const arrived = await load();
        await wordsReady();
        fetched.set(load, arrived);
        if (!gone) setArrivals((count) => count + 1);
      } catch {
        if (!gone) timer = setTimeout(() => void fetchIt(), tryAgainMs);
      }
    };
    void fetchIt();
    return () => {
      gone = true;
      clearTimeout(timer);
    };
  }, [load, missing]);
  return code ?? null;
}
