import { EServiceSettings } from '@handslag/contracts/e-services';
import { compile, type Question } from '@handslag/form-engine';
import { parseDefinition } from '@handslag/form-engine/parse-definition';
import { reviewDefinition } from '@handslag/form-engine/review-definition';
import { describe, expect, test } from 'vitest';
import { sampleEServices } from './e-services.ts';
import source from './source-questions.json' with { type: 'json' };

/** What the eleven services were described as before they were written. */
const described: Record<string, (typeof source)['bygglov']> = source;

const withInner = (question: Question): Question[] =>
  'questions' in question ? [question, ...question.questions.flatMap(withInner)] : [question];

const real = sampleEServices.filter(({ key }) => key !== 'provtjanst');

test('every service that was described is there, and a trial service besides', () => {
  expect(real.map(({ key }) => key).sort()).toEqual(Object.keys(described).sort());
  expect(sampleEServices).toHaveLength(real.length + 1);
});

describe.each(sampleEServices.map((service) => [service.key, service] as const))('%s', (_key, service) => {
  const { settings, definition } = service;

  test('is a definition that parses, also after a journey as JSON, and compiles', () => {
    const parsed = parseDefinition(JSON.parse(JSON.stringify(definition)));
    expect(parsed).toMatchObject({ ok: true });
    expect(() => compile(definition)).not.toThrow();
  });

  test('has nothing to remark on in a review', () => {
    expect(reviewDefinition(definition)).toEqual([]);
  });

  test('has settings of the agreed shape', () => {
    expect(EServiceSettings.parse(settings)).toEqual(settings);
  });

  test('gives the first status at submission and can be closed', () => {
    expect(settings.statuses[0]?.contentType).toBe('submitted');
    expect(settings.statuses.some(({ contentType }) => contentType === 'closed')).toBe(true);
    const ids = settings.statuses.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
  });
});

describe.each(real.map((service) => [service.key, service] as const))('%s as described', (key, service) => {
  const description = described[key];
  const questions = service.definition.steps.flatMap((step) => step.questions.flatMap(withInner));

  test('has the name, the category, the steps and the statuses', () => {
    expect(service.settings.name.sv).toBe(description?.name);
    expect(service.settings.category).toBe(description?.category);
    expect(service.definition.steps).toHaveLength(description?.steps ?? 0);
    expect(service.settings.statuses).toHaveLength(description?.statuses ?? 0);
  });

  test('asks every question', () => {
    const ids = new Set(questions.map(({ id }) => id));
    expect(description?.questions.filter((id) => !ids.has(id))).toEqual([]);
  });
});
