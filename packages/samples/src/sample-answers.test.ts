import { canonicalJson, check, compile, prune, summary } from '@handslag/form-engine';
import { describe, expect, test } from 'vitest';
import { daysAfter } from './authoring/dates.ts';
import { sampleEServices } from './e-services.ts';
import { sampleAnswers } from './sample-answers.ts';

const attributes = { 'municipality.name': 'Norrviks kommun' };

/** A leap day, the ends of months and years, both sides of the change of building rules, and any day. */
const days = ['2026-01-01', '2026-06-30', '2026-07-01', '2026-11-22', '2026-12-31', '2028-01-01'];

describe.each(sampleEServices.map((service) => [service.key, service.definition] as const))(
  '%s',
  (key, definition) => {
    const form = compile(definition);
    const answersOn = (today: string) => {
      const answers = sampleAnswers[key];
      if (answers === undefined) throw new Error(`No answers for ${key}`);
      return answers(today);
    };

    test.each(days)('can be submitted on %s, with nothing unreachable filled in', (today) => {
      const answers = answersOn(today);
      const surroundings = { today, attributes };
      expect(check(form, answers, surroundings, 'submit')).toEqual([]);
      expect(canonicalJson(prune(form, answers, surroundings))).toBe(canonicalJson(answers));
    });

    test('reads as a summary with every answer in words', () => {
      const steps = summary(form, answersOn('2026-11-22'), { today: '2026-11-22', attributes });
      expect(steps.length).toBeGreaterThan(0);
      expect(steps.flatMap(({ rows }) => rows).every(({ label }) => label.length > 0)).toBe(true);
    });
  },
);

test('the days after a day', () => {
  expect(daysAfter('2028-02-28', 1)).toBe('2028-02-29');
  expect(daysAfter('2026-01-01', -1)).toBe('2025-12-31');
});
