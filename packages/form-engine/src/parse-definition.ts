import { findBound } from './compile/bounds.ts';
import { tryCompile } from './compile/compile.ts';
import type { EServiceDefinition } from './definition.ts';
import { compileCondition } from './rules/conditions.ts';
import type { Problem } from './rules/rule-site.ts';
import { EServiceDefinitionSchema } from './schema/definition-schema.ts';
import { problemsOf } from './schema/problems-of.ts';
import { ConditionSchema } from './schema/rule-schema.ts';

export { findBound } from './compile/bounds.ts';
export { EServiceDefinitionSchema } from './schema/definition-schema.ts';
export { problemsOf } from './schema/problems-of.ts';

export type ParsedDefinition =
  | { readonly ok: true; readonly definition: EServiceDefinition }
  | { readonly ok: false; readonly problems: readonly Problem[] };

/** Most problems reported at once. */
const MOST_PROBLEMS = 100;

/**
 * Reads any JSON as an e-service definition. What comes back compiles.
 * Never throws and never hangs: too large and too deep are refused first, then wrong shapes, then broken references and circles.
 * @returns the definition, or what is wrong with it: path and a Swedish sentence each
 */
export function parseDefinition(json: unknown): ParsedDefinition {
  const bound = findBound(json);
  if (bound) return { ok: false, problems: [bound] };
  // Without generated code, so that it also runs under a strict content security policy.
  const parsed = EServiceDefinitionSchema.safeParse(json, { jitless: true });
  if (!parsed.success)
    return { ok: false, problems: problemsOf(parsed.error.issues).slice(0, MOST_PROBLEMS) };
  const compiled = tryCompile(parsed.data);
  return 'problems' in compiled
    ? { ok: false, problems: compiled.problems }
    : { ok: true, definition: parsed.data };
}

/**
 * Reads any JSON as a rule on the answers to a form, such as one that decides who handles it.
 * @returns what is wrong with it, where in it and in a Swedish sentence each; nothing when it can be used
 */
export function readCondition(json: unknown, definition: EServiceDefinition): readonly Problem[] {
  const bound = findBound(json);
  if (bound) return [bound];
  const parsed = ConditionSchema.safeParse(json, { jitless: true });
  if (!parsed.success) return problemsOf(parsed.error.issues).slice(0, MOST_PROBLEMS);
  const compiled = tryCompile(definition);
  if ('problems' in compiled) return [];
  const { root: scope, byId } = compiled.form;
  const problems: Problem[] = [];
  compileCondition(parsed.data, {
    scope,
    byId,
    path: '',
    refersTo: new Set(),
    problems,
    test: compileCondition,
  });
  return problems.map(({ path, message }) => ({ path: path.replace(/^\./, ''), message }));
}
