import { useEffect, useState } from 'react';
import { flushSync } from 'react-dom';
import { useLocation } from 'react-router';

/** Which answers are shown: those one opens, the one that the address names, and all of them on paper. */
export function useOpenQuestions(ids: readonly string[]) {
  const { hash, key } = useLocation();
  const named = hash.slice(1);
  const [opened, setOpened] = useState<ReadonlySet<string>>(() => new Set([named]));
  const [printing, setPrinting] = useState(false);

  useEffect(() => {
    if (named === '') return;
    setOpened((open) => new Set([...open, named]));
    const question = document.getElementById(named);
    // The page's heading takes the focus first.
    question?.focus({ preventScroll: true });
    question?.scrollIntoView();
  }, [named, key]);

  useEffect(() => {
    // The paper is what stands there when the event is over.
    const begin = () => flushSync(() => setPrinting(true));
    const end = () => setPrinting(false);
    window.addEventListener('beforeprint', begin);
    window.addEventListener('afterprint', end);
    return () => {
      window.removeEventListener('beforeprint', begin);
      window.removeEventListener('afterprint', end);
    };
  }, []);

  const allAreOpen = ids.every((id) => opened.has(id));
  return {
    isOpen: (id: string) => printing || opened.has(id),
    turn: (id: string, open: boolean) => {
      if (printing || opened.has(id) === open) return;
      setOpened((before) => new Set(open ? [...before, id] : [...before].filter((one) => one !== id)));
    },
    turnAll: (open: boolean) => setOpened(new Set(open ? ids : [])),
    allAreOpen,
  };
}
