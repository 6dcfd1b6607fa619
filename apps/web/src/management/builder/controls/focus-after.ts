import { flushSync } from 'react-dom';

/**
 * Does something, and focuses what is there afterwards. All of it happens before the next key: on a busy machine a frame
 * comes later than the next key of someone who types fast, and that key would go where the focus was before, or nowhere.
 */
export function focusAfter(act: () => void, find: () => Element | null | undefined): void {
  flushSync(act);
  const found = find();
  if (found instanceof HTMLElement) found.focus();
}
