import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { applyPatch } from './answers/apply-patch.ts';
import type { Answers } from './answers/answers.ts';
import { canonicalJson } from './answers/canonical-json.ts';
import { readPath } from './answers/read-path.ts';
import { compile } from './compile/compile.ts';
import { check } from './runs/check.ts';
import { prune } from './runs/prune.ts';
import { summary } from './runs/summary.ts';
import { walk } from './runs/walk.ts';
import { createFormState } from './state/create-form-state.ts';
import { arbitraryFilledForm, arbitraryPick, changeFor } from './testing/arbitrary-answers.ts';
import { arbitraryDefinition } from './testing/arbitrary-definition.ts';
import { upgrade } from './upgrade/upgrade.ts';

const surroundings = { today: '2026-11-22' };
const runs = { numRuns: 300 };

describe('whatever the answers are', () => {
  it('nothing throws, and messages are sentences', () => {
    const anything = fc.oneof(
      fc.jsonValue(),
      fc.dictionary(fc.constantFrom('q0', 'q1', 'q2', '__proto__'), fc.jsonValue()),
    );
    fc.assert(
      fc.property(arbitraryDefinition, anything, fc.string(), (definition, json, path) => {
        const form = compile(definition);
        const answers = json as Answers;
        walk(form, answers, surroundings).isVisible(path);
        prune(form, answers, surroundings);
        summary(form, answers, surroundings);
        upgrade(form, form, answers, surroundings);
        applyPatch(form, answers, [
          { path, value: json },
          { path: 'q0', value: json },
        ]);
        const state = createFormState(form, answers, surroundings);
        state.set('q0', json);
        state.set(path, json);
        for (const { message } of state.issues('submit')) expect(message).toMatch(/^\S.*\S$/s);
      }),
      runs,
    );
  });

  it('deep nesting and prototype keys do no harm', () => {
    const deep = JSON.parse(`${'{"q0":['.repeat(5000)}1${']}'.repeat(5000)}`) as Answers;
    const poisoned = JSON.parse('{"__proto__":{"q0":"yes"},"constructor":{"q1":1}}') as Answers;
    fc.assert(
      fc.property(arbitraryDefinition, (definition) => {
        const form = compile(definition);
        for (const answers of [deep, poisoned, null as unknown as Answers]) {
          check(form, answers, surroundings, 'submit');
          summary(form, prune(form, answers, surroundings), surroundings);
          applyPatch(form, answers, [{ path: 'q0', value: 'yes' }]);
        }
        expect(prune(form, poisoned, surroundings)).toEqual({});
        const inherited = Object.create({ q0: 'yes', q1: 'yes' }) as Answers;
        expect(prune(form, inherited, surroundings)).toEqual({});
      }),
      { numRuns: 30 },
    );
  });
});

describe('prune', () => {
  it('leaves nothing more to prune, and the same questions visible', () => {
    fc.assert(
      fc.property(arbitraryFilledForm, ({ definition, answers }) => {
        const form = compile(definition);
        const once = prune(form, answers, surroundings);
        expect(prune(form, once, surroundings)).toEqual(once);
        const paths = (given: Answers) => walk(form, given, surroundings).steps.map((step) => step.paths);
        expect(paths(once)).toEqual(paths(answers));
        expect(summary(form, once, surroundings).length).toBe(summary(form, answers, surroundings).length);
      }),
      runs,
    );
  });
});

describe('a form state', () => {
  it('after any changes tells what walk and check tell from the start', () => {
    fc.assert(
      fc.property(arbitraryDefinition, fc.array(arbitraryPick, { maxLength: 30 }), (definition, picks) => {
        const form = compile(definition);
        const state = createFormState(form, {}, surroundings);
        for (const pick of picks) {
          const { path, value } = changeFor(form, pick);
          state.set(path, value);
        }
        const fresh = createFormState(form, state.answers(), surroundings);
        expect(state.issues('submit')).toEqual(check(form, state.answers(), surroundings, 'submit'));
        expect(state.walk().steps).toEqual(walk(form, state.answers(), surroundings).steps);
        for (const path of state.walk().steps.flatMap(({ paths }) => paths)) {
          expect(state.field(path)).toEqual(fresh.field(path));
        }
      }),
      runs,
    );
  });

  it('names exactly the questions that changed', () => {
    fc.assert(
      fc.property(
        arbitraryFilledForm,
        fc.array(arbitraryPick, { maxLength: 10 }),
        ({ definition, answers }, picks) => {
          const form = compile(definition);
          const state = createFormState(form, answers, surroundings);
          const tops = [...form.byId.values()].filter(({ scope }) => scope.depth === 0).map(({ key }) => key);
          const look = () => new Map(tops.map((path) => [path, state.field(path)]));
          for (const pick of picks) {
            const { path, value } = changeFor(form, pick);
            const before = look();
            const { changed } = state.set(path, value);
            const after = look();
            const differs = tops.filter(
              (top) => canonicalJson(before.get(top)) !== canonicalJson(after.get(top)),
            );
            expect(new Set(changed.filter((top) => after.has(top)))).toEqual(new Set(differs));
          }
        },
      ),
      runs,
    );
  });

  it('keeps what was set', () => {
    fc.assert(
      fc.property(arbitraryDefinition, arbitraryPick, (definition, pick) => {
        const form = compile(definition);
        const { path, value } = changeFor(form, pick);
        const state = createFormState(form, {}, surroundings);
        const patched = applyPatch(form, {}, [{ path, value }]);
        expect(state.set(path, value).refused).toEqual(patched.refused);
        expect(state.value(path)).toEqual(readPath(form, state.answers(), path));
      }),
      runs,
    );
  });
});

describe('patches', () => {
  it('give the same answers in whatever order', () => {
    fc.assert(
      fc.property(
        arbitraryFilledForm,
        fc.array(arbitraryPick, { maxLength: 12 }),
        ({ definition, answers }, picks) => {
          const form = compile(definition);
          const byPath = new Map(
            picks.map((pick) => changeFor(form, pick)).map((change) => [change.path, change]),
          );
          const changes = [...byPath.values()];
          const forwards = applyPatch(form, answers, changes);
          const backwards = applyPatch(form, answers, changes.toReversed());
          expect(canonicalJson(backwards.answers)).toBe(canonicalJson(forwards.answers));
          expect(new Set(backwards.refused)).toEqual(new Set(forwards.refused));
        },
      ),
      runs,
    );
  });

  it('leave the answers they are given as they were, and what they store can be read', () => {
    fc.assert(
      fc.property(arbitraryFilledForm, arbitraryPick, ({ definition, answers }, pick) => {
        const form = compile(definition);
        const before = canonicalJson(answers);
        const change = changeFor(form, pick);
        const { answers: after, refused } = applyPatch(form, answers, [change]);
        expect(canonicalJson(answers)).toBe(before);
        const plain =
          !form.byId.get(change.path.split(/[.[]/).at(-1)!)?.rowScope && !change.path.endsWith(']');
        const empty = change.value === null || change.value === '';
        if (plain && refused.length === 0 && !empty)
          expect(readPath(form, after, change.path)).toEqual(change.value);
      }),
      runs,
    );
  });
});

describe('canonical JSON', () => {
  it('is the same text for the same value and reads back as it', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        const shuffled = JSON.parse(JSON.stringify(value), (_key, inner: unknown) =>
          typeof inner === 'object' && inner !== null && !Array.isArray(inner)
            ? Object.fromEntries(Object.entries(inner).toReversed())
            : inner,
        ) as unknown;
        expect(canonicalJson(shuffled)).toBe(canonicalJson(value));
        expect(canonicalJson(JSON.parse(canonicalJson(value)))).toBe(canonicalJson(value));
      }),
    );
  });

  it('does not tell apart two ways of writing å, and refuses what is not JSON', () => {
    expect(canonicalJson({ b: 'A\u030a', a: [undefined, null] })).toBe('{"a":[null,null],"b":"Å"}');
    expect(() => canonicalJson({ a: () => 1 })).toThrow(TypeError);
    expect(() => canonicalJson(Number.NaN)).toThrow(TypeError);
  });
});
