import { join } from 'node:path';

export const bareProgram = join(import.meta.dirname, 'bare-process.ts');
