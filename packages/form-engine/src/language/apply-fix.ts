import type { EServiceDefinition } from '../definition.ts';
import type { Edit, Fix } from './language-finding.ts';

/** The definition with a finding put right; the one given is not changed. Places that are not there any more are left alone. */
export const applyFix = (definition: EServiceDefinition, { edits }: Fix): EServiceDefinition =>
  edits.reduce<unknown>(
    (whole, edit) => put(whole, keysOf(edit.path), edit),
    definition,
  ) as EServiceDefinition;

const keysOf = (path: string): readonly string[] => path.split(/[.[\]]+/).filter(Boolean);

function put(whole: unknown, [key, ...rest]: readonly string[], edit: Edit): unknown {
  if (key === undefined) return edit.value;
  if (Array.isArray(whole)) {
    const items: readonly unknown[] = whole;
    return Number(key) < items.length
      ? items.map((item, index) => (index === Number(key) ? put(item, rest, edit) : item))
      : items;
  }
  if (typeof whole !== 'object' || whole === null) return whole;
  const { [key]: old, ...others } = whole as Record<string, unknown>;
  if (rest.length === 0 && edit.value === undefined) return others;
  if (rest.length > 0 && old === undefined) return whole;
  return { ...whole, [key]: put(old, rest, edit) };
}
