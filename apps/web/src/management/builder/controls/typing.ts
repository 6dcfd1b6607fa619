import { useCallback, useEffect, useRef, useState, useSyncExternalStore } from 'react';

const restMs = 250;
const waiting = new Set<() => void>();
const listeners = new Set<() => void>();

function untilHandedOn(flush: () => void): () => void {
  const tell = () => {
    for (const listener of listeners) listener();
  };
  waiting.add(flush);
  tell();
  return () => {
    waiting.delete(flush);
    tell();
  };
}

/** Hands on at once what is being typed: before taking back, moving, saving or leaving. */
export function flushTyped(): void {
  for (const flush of waiting) flush();
}

/** Whether words are typed anywhere that are not handed on yet. */
export function useTyping(): boolean {
  return useSyncExternalStore(subscribe, () => waiting.size > 0);
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => void listeners.delete(listener);
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
  const isTyping = typed !== null;
  useEffect(() => (isTyping ? untilHandedOn(flush) : undefined), [isTyping, flush]);
  useEffect(() => {
    if (typed === null) return undefined;
    const timer = setTimeout(flush, restMs);
    return () => clearTimeout(timer);
  }, [typed, flush]);
  // What was typed last is not lost when the field goes away before it was handed on.
  useEffect(() => flush, [flush]);
  const change = (words: string) => {
    latest.current.typed = words;
    setTyped(words);
  };
  return { words: typed ?? value, change, flush };
}
