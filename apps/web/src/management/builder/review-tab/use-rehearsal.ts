import type { EServiceDefinition } from '@handslag/form-engine';
import type { Rehearsal } from '@handslag/form-engine/building';
import { useCallback, useEffect, useRef, useState } from 'react';
import { tryToday } from '../preview/try-today.ts';
import type { RehearsalOrder } from './rehearsal-worker.ts';
import { workerAddress } from './worker-address.ts';

export type Rehearsing =
  | { readonly kind: 'not-yet' }
  | { readonly kind: 'running' }
  | { readonly kind: 'failed' }
  | { readonly kind: 'done'; readonly rehearsal: Rehearsal; readonly seconds: number };

/** A rehearsal in a worker of its own; a new one, or leaving, ends the one before. */
export function useRehearsal() {
  const [state, setState] = useState<Rehearsing>({ kind: 'not-yet' });
  const worker = useRef<Worker | null>(null);
  const stop = useCallback(() => worker.current?.terminate(), []);
  useEffect(() => stop, [stop]);
  const start = (definition: EServiceDefinition, citizens: number) => {
    stop();
    setState({ kind: 'running' });
    const began = performance.now();
    const made = new Worker(workerAddress(), { type: 'module' });
    worker.current = made;
    made.addEventListener('message', ({ data }: MessageEvent<Rehearsal | null>) => {
      made.terminate();
      setState(
        data === null
          ? { kind: 'failed' }
          : { kind: 'done', rehearsal: data, seconds: (performance.now() - began) / 1000 },
      );
    });
    made.addEventListener('error', () => setState({ kind: 'failed' }));
    const order: RehearsalOrder = {
      definition,
      citizens,
      seed: 1 + (Date.now() % 1_000_000),
      today: tryToday(),
    };
    made.postMessage(order, []);
  };
  return { state, start };
}
