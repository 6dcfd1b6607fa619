import { expect, test } from 'vitest';
import { compile } from '../compile/compile.ts';
import { reviewDefinition } from '../review-definition.ts';
import { check } from '../runs/check.ts';
import { today } from './forms.ts';
import { inventForm } from './invent-form.ts';

test('a form invented by a seed is the same each time, could be published, and its answers sent in', () => {
  const { definition, answers } = inventForm(1, today);
  expect(inventForm(1, today)).toEqual({ definition, answers });
  expect(inventForm(7, today).definition).not.toEqual(definition);
  expect(reviewDefinition(definition).filter(({ severity }) => severity === 'error')).toEqual([]);
  const surroundings = { today, attributes: { 'person.signedIn': false } };
  expect(check(compile(definition), answers, surroundings, 'submit')).toEqual([]);
});
