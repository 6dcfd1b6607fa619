import type { Walk } from '@handslag/form-engine';
import { useCallback, useSyncExternalStore } from 'react';
import type { FormStore } from '../../form/form-store.ts';

/** The list of steps may come a moment after the key that changed it: a key's own frame is for the field. */
const afterMs = 120;

/** Where the answers lead: which steps there are and how each stands. */
export function useWalk(form: FormStore): Walk {
  const watch = useCallback(
    (listener: () => void) => {
      let timer: ReturnType<typeof setTimeout> | undefined;
      const silence = form.watchSteps(() => {
        timer ??= setTimeout(() => {
          timer = undefined;
          listener();
        }, afterMs);
      });
      return () => {
        clearTimeout(timer);
        silence();
      };
    },
    [form],
  );
  return useSyncExternalStore(watch, form.walk);
}
