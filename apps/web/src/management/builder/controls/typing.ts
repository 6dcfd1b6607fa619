import { useCallback, useEffect, useRef, useState } from 'react';

const restMs = 250;
const waiting = new Set<() => void>();

/** Hands on at once what is being typed: before taking back, moving, saving or leaving. */
export function flushTyped(): void {
  for (const flush of waiting) flush();
}

/**
 * A field's words while they are typed. They are handed on when the hands rest or the focus leaves, so that a key costs
 * no more than the field itself however large the form is.
 */
export function useTyped(value: string, onRest: (words: string) => void) {
  const [typed, setTyped] = useState<string | null>(null);
  const latest = useRef({ typed, onRest });
  latest.current = { typed, onRest };
  const flush = useCallback(() => {
    const { typed: words, onRest: handOn } = latest.current;
    latest.current.typed = null;
    setTyped(null);
    if (words !== null) handOn(words);
  }, []);
  useEffect(() => {
    if (typed === null) return undefined;
    waiting.add(flush);
    const timer = setTimeout(flush, restMs);
    return () => {
      waiting.delete(flush);
      clearTimeout(timer);
    };
  }, [typed, flush]);
  // What was typed last is not lost when the field goes away before it was handed on.
  useEffect(() => flush, [flush]);
  const change = (words: string) => {
    latest.current.typed = words;
    setTyped(words);
  };
  return { words: typed ?? value, change, flush };
}
