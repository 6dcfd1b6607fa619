import { z } from 'zod';
import { Text } from './municipalities.ts';

/**
 * An e-service in which there is something of the reader's that takes a surer sign-in to see. How much, and what, is told after
 * `/logga-in?tjanst=<key>`.
 */
export const Withheld = z.object({ key: z.string(), name: Text });
export type Withheld = z.infer<typeof Withheld>;
