import { compile } from '@handslag/form-engine';
import { parseDefinition } from '@handslag/form-engine/parse-definition';
import { describe, expect, test } from 'vitest';
import { longForm } from './long-form.ts';

describe('longForm', () => {
  test.each([
    [300, 60],
    [1000, 500],
    [7, 1],
  ])('has %i questions and %i rules', (questions, rules) => {
    const definition = longForm({ questions, rules });
    const [step] = definition.steps;
    expect(step?.questions).toHaveLength(questions);
    expect(step?.questions.filter((question) => question.visibleWhen !== undefined)).toHaveLength(rules);
    expect(parseDefinition(definition)).toMatchObject({ ok: true });
    expect(() => compile(definition)).not.toThrow();
  });

  test('refuses more rules than there is room for', () => {
    expect(() => longForm({ questions: 10, rules: 6 })).toThrow(RangeError);
  });
});
