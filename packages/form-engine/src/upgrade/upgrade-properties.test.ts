import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readPath } from '../answers/read-path.ts';
import { compile } from '../compile/compile.ts';
import type { EServiceDefinition, Question } from '../definition.ts';
import type { Issue } from '../issue.ts';
import { check } from '../runs/check.ts';
import { prune } from '../runs/prune.ts';
import { walk } from '../runs/walk.ts';
import { createFormState } from '../state/create-form-state.ts';
import { arbitraryFilledForm } from '../testing/arbitrary-answers.ts';
import { upgrade } from './upgrade.ts';

const surroundings = { today: '2026-11-22' };
const runs = { numRuns: 300 };

describe('upgrade', () => {
  it('to the same version keeps every answer but choices that are not there', () => {
    fc.assert(
      fc.property(arbitraryFilledForm, ({ definition, answers }) => {
        const form = compile(definition);
        const { answers: carried, report } = upgrade(form, form, answers, surroundings);
        const pruned = prune(form, answers, surroundings);
        const unknown = new Set(
          check(form, pruned, surroundings, 'save')
            .filter(isUnknownChoice)
            .map(({ path }) => path),
        );
        for (const path of walk(form, pruned, surroundings).steps.flatMap(({ paths }) => paths)) {
          const single = !form.byId.get(path.split('.').at(-1)!)?.children.length;
          if (single && !unknown.has(path))
            expect(readPath(form, carried, path)).toEqual(readPath(form, pruned, path));
        }
        expect(report.filter(({ kind }) => kind === 'removed' || kind === 'added')).toEqual([]);
      }),
      runs,
    );
  });

  it('to any other version loses no written answer to a question that is still there', () => {
    fc.assert(
      fc.property(arbitraryFilledForm, fc.array(fc.nat(24)), ({ definition, answers }, gone) => {
        const oldForm = compile(definition);
        const newForm = compile(without(definition, new Set(gone.map((index) => `q${index}`))));
        const state = createFormState(oldForm, answers, surroundings);
        const { answers: carried } = upgrade(oldForm, newForm, answers, surroundings);
        for (const { key, question, shape } of newForm.byId.values()) {
          const written = shape.kind === 'text' && !['yes-no', 'radio', 'select'].includes(question.type);
          if (written && oldForm.byId.get(question.id)?.key === key) {
            expect(readPath(newForm, carried, key)).toEqual(state.value(key));
          }
        }
      }),
      runs,
    );
  });
});

const isUnknownChoice = ({ code }: Issue) => code === 'not_available';

/** The definition without some questions, and without all rules, which might refer to them. */
function without(definition: EServiceDefinition, gone: ReadonlySet<string>): EServiceDefinition {
  const plain = (question: Question): Question[] => {
    if (gone.has(question.id) || question.type === 'calculated') return [];
    const { visibleWhen: _rule, required: _required, ...rest } = question;
    const limits = 'max' in rest && typeof rest.max === 'object' ? { ...rest, max: undefined } : rest;
    const inner = 'questions' in rest ? { ...rest, questions: rest.questions.flatMap(plain) } : limits;
    const choices =
      'choices' in inner ? inner.choices.map(({ availableWhen: _when, ...choice }) => choice) : undefined;
    return [(choices ? { ...inner, choices } : inner) as Question];
  };
  return {
    format: 1,
    steps: definition.steps.map((step) => ({ ...step, questions: step.questions.flatMap(plain) })),
  };
}
