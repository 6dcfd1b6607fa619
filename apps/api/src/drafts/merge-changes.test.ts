import {
  applyPatch,
  canonicalJson,
  compile,
  readPath,
  type Answers,
  type EServiceDefinition,
} from '@handslag/form-engine';
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { mergeChanges, type MergeableDraft } from './merge-changes.ts';

const label = { sv: 'x' };
const definition: EServiceDefinition = {
  format: 1,
  steps: [
    {
      id: 'step',
      title: label,
      questions: [
        { id: 'name', type: 'text', label },
        {
          id: 'colours',
          type: 'checkboxes',
          label,
          choices: [
            { id: 'red', label },
            { id: 'blue', label },
          ],
        },
        { id: 'person', type: 'contact', label },
        { id: 'home', type: 'group', label, questions: [{ id: 'area', type: 'number', label }] },
        {
          id: 'incomes',
          type: 'repeating-group',
          label,
          rowName: label,
          questions: [
            { id: 'employer', type: 'text', label },
            { id: 'amount', type: 'money', label },
          ],
        },
      ],
    },
  ],
};
const form = compile(definition);
const empty: MergeableDraft = { answers: {}, revision: 0, fieldRevisions: {} };

type Change = { path: string; value: never };
const change = (path: string, value: unknown): Change => ({ path, value: value as never });

function saved(draft: MergeableDraft, base: number, ...changes: Change[]): MergeableDraft {
  const merge = mergeChanges(form, draft, base, changes);
  if (merge.outcome !== 'merged') throw new Error(merge.outcome);
  return { answers: merge.answers, fieldRevisions: merge.fieldRevisions, revision: draft.revision + 1 };
}

test('different questions changed in two tabs are both kept, and each tab hears of the other', () => {
  const first = saved(empty, 0, change('name', 'Ada'));
  const merge = mergeChanges(form, first, 0, [change('home.area', '55')]);
  expect(merge).toMatchObject({
    outcome: 'merged',
    answers: { name: 'Ada', home: { area: '55' } },
    changedElsewhere: [{ path: 'name', value: 'Ada' }],
  });
});

test('the same question with two values is a conflict that shows both, and nothing is merged', () => {
  const first = saved(empty, 0, change('name', 'Ada'), change('person.email', 'a@b.se'));
  const merge = mergeChanges(form, first, 0, [change('name', 'Beda'), change('home.area', '55')]);
  expect(merge).toEqual({
    outcome: 'conflict',
    conflicts: [{ path: 'name', theirs: 'Ada' }],
    changedElsewhere: [{ path: 'person.email', value: 'a@b.se' }],
  });
});

test('the same value twice is no conflict', () => {
  const first = saved(empty, 0, change('colours', ['red']), change('name', null));
  expect(mergeChanges(form, first, 0, [change('colours', ['red']), change('name', '')]).outcome).toBe(
    'merged',
  );
});

test('a conflict is settled by sending the chosen value on the revision shown', () => {
  const first = saved(empty, 0, change('name', 'Ada'));
  expect(saved(first, first.revision, change('name', 'Beda')).answers).toEqual({ name: 'Beda' });
});

test('removing a row someone else fills in is a conflict; so is filling in a removed one', () => {
  const rows = saved(
    empty,
    0,
    change('incomes[r1]', { amount: '1' }),
    change('incomes[r2]', { amount: '2' }),
  );
  const filled = saved(rows, 1, change('incomes[r1].amount', '100'));
  expect(mergeChanges(form, filled, 1, [change('incomes[r1]', null)])).toMatchObject({
    outcome: 'conflict',
    conflicts: [{ path: 'incomes[r1]', theirs: { amount: '100' } }],
  });
  const removed = saved(rows, 1, change('incomes[r1]', null));
  expect(mergeChanges(form, removed, 1, [change('incomes[r1].amount', '100')])).toMatchObject({
    outcome: 'conflict',
    conflicts: [{ path: 'incomes[r1].amount', theirs: null }],
  });
});

test('putting rows in order goes together with filling them in', () => {
  const rows = saved(
    empty,
    0,
    change('incomes[r1]', { amount: '1' }),
    change('incomes[r2]', { amount: '2' }),
  );
  const filled = saved(rows, 1, change('incomes[r1].amount', '100'));
  const ordered = saved(filled, 1, change('incomes', ['r2', 'r1']));
  expect(ordered.answers).toEqual({
    incomes: [
      { id: 'r2', answers: { amount: '2' } },
      { id: 'r1', answers: { amount: '100' } },
    ],
  });
  expect(mergeChanges(form, ordered, 2, [change('incomes', ['r1', 'r2'])]).outcome).toBe('conflict');
});

test('an unknown question or a value that cannot be its answer refuses all of it', () => {
  for (const bad of [change('nowhere', 'x'), change('name', { a: 1 }), change('__proto__.x', '1')]) {
    expect(mergeChanges(form, empty, 0, [change('name', 'Ada'), bad]).outcome).toBe('refused');
  }
});

test('rows that come and go do not make the draft grow without end, and an old tab is still never overwritten', () => {
  let draft = saved(empty, 0, change('name', 'Ada'));
  for (let count = 0; count < 2500; count += 1) {
    draft = saved(draft, draft.revision, change(`incomes[x${count}]`, count % 2 ? { amount: '1' } : null));
    if (count % 2) draft = saved(draft, draft.revision, change(`incomes[x${count}]`, null));
  }
  expect(Object.keys(draft.fieldRevisions).length).toBeLessThanOrEqual(2001);
  expect(mergeChanges(form, draft, 0, [change('name', 'Beda')])).toMatchObject({ outcome: 'conflict' });
  expect(mergeChanges(form, draft, 0, [change('name', 'Ada')])).toMatchObject({ outcome: 'merged' });
});

/* Tabs that type, save and hear, in any order. */
const row = fc.constantFrom('r1', 'r2', 'r3');
const text = fc.constantFrom('', 'a', 'b');
const anyChange: fc.Arbitrary<Change> = fc.oneof(
  fc.record({ path: fc.constantFrom('name', 'person.name', 'person.email', 'home.area'), value: text }),
  fc.record({ path: row.map((id) => `incomes[${id}].amount`), value: text }),
  fc.record({ path: row.map((id) => `incomes[${id}]`), value: fc.constantFrom(null, { employer: 'e' }) }),
  fc.record({ path: fc.constant('incomes'), value: fc.shuffledSubarray(['r1', 'r2', 'r3']) }),
  fc.record({ path: fc.constant('colours'), value: fc.subarray(['red', 'blue']) }),
) as fc.Arbitrary<Change>;
const turns = fc.array(
  fc.record({ tab: fc.nat(2), typed: fc.array(anyChange, { minLength: 1, maxLength: 3 }) }),
  { maxLength: 25 },
);

test('whatever three tabs do: no save is lost, no value is overwritten unseen, and a tab that has saved shows what is stored', () => {
  fc.assert(
    fc.property(turns, (given) => {
      let draft = empty;
      const tabs = [0, 1, 2].map(() => ({ base: 0, answers: {} as Answers }));
      for (const { tab, typed } of given) {
        const mine = tabs[tab];
        if (!mine) continue;
        const seen = mine.answers;
        let merge = mergeChanges(form, draft, mine.base, typed);
        if (merge.outcome === 'conflict') {
          for (const { path, theirs } of merge.conflicts) {
            if (path !== 'incomes') expect(theirs).toEqual(readPath(form, draft.answers, path) ?? null);
          }
          merge = mergeChanges(form, draft, draft.revision, typed);
        }
        if (merge.outcome !== 'merged') throw new Error('A save on the newest revision always merges');
        const untouched = (path: string): boolean => !typed.some((one) => one.path.split(/[.[]/)[0] === path);
        for (const path of ['name', 'person', 'home', 'colours', 'incomes']) {
          if (untouched(path))
            expect(readPath(form, merge.answers, path)).toEqual(readPath(form, draft.answers, path));
        }
        const heard = mergeChanges(form, draft, mine.base, []);
        const elsewhere = heard.outcome === 'merged' ? heard.changedElsewhere : [];
        const caughtUp = applyPatch(form, seen, elsewhere).answers;
        mine.answers = applyPatch(
          form,
          applyPatch(form, caughtUp, typed).answers,
          merge.changedElsewhere,
        ).answers;
        draft = {
          answers: merge.answers,
          fieldRevisions: merge.fieldRevisions,
          revision: draft.revision + 1,
        };
        mine.base = draft.revision;
        expect(canonicalJson(mine.answers)).toBe(canonicalJson(draft.answers));
      }
    }),
    { numRuns: 400 },
  );
});
