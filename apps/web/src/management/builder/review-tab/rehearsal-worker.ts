import type { EServiceDefinition } from '@handslag/form-engine';
import { rehearse } from '@handslag/form-engine/building';

/** What a rehearsal is to be made of. */
export type RehearsalOrder = {
  definition: EServiceDefinition;
  citizens: number;
  seed: number;
  today: string;
};

// The worker's own side: the page stays quick while a thousand citizens fill in.
addEventListener('message', ({ data }: MessageEvent<RehearsalOrder>) => {
  const { definition, ...given } = data;
  postMessage(rehearse(definition, given) ?? null);
});
