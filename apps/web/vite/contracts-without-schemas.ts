import { statSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import type { Plugin } from 'vite';

const contract = /packages\/contracts\/src\/[a-z-]+\.ts$/;
/** The part of an endpoint the browser needs to call it. */
const called = ['method', 'path'] as const;

/**
 * Gives the browser the contracts as plain values: an endpoint is its method and path; an enum is its list of options; a string, a
 * list or a table of lists stays. Schemas have no export at all, so using one in the
 * browser stops the build instead of quietly adding zod (docs/decisions/0003). Types are checked against the source.
 */
export function contractsWithoutSchemas(): Plugin {
  return {
    name: 'handslag:contracts-without-schemas',
    enforce: 'pre',
    async load(id) {
      const file = id.split('?')[0] ?? id;
      if (!contract.test(file)) return null;
      const address = `${pathToFileURL(file).href}?changed=${statSync(file).mtimeMs}`;
      const exported = Object.entries((await import(address)) as Record<string, unknown>);
      const lines = exported.flatMap(([name, value]) => {
        const plain = plainValue(value);
        return plain === undefined ? [] : [`export const ${name} = ${JSON.stringify(plain)};`];
      });
      return { code: lines.join('\n') || 'export {};', moduleType: 'js', moduleSideEffects: false };
    },
  };
}

function plainValue(value: unknown): unknown {
  if (typeof value === 'string' || typeof value === 'number' || Array.isArray(value)) return value;
  if (!isRecord(value)) return undefined;
  if (typeof value['path'] === 'string' && typeof value['method'] === 'string') {
    return Object.fromEntries(called.map((key) => [key, value[key]]));
  }
  if (Array.isArray(value['options']) && value['options'].every((option) => typeof option === 'string'))
    return { options: value['options'] };
  return Object.values(value).every(Array.isArray) ? value : undefined;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}
