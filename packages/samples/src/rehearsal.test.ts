import { rehearse, reviewLanguage } from '@handslag/form-engine/building';
import { describe, expect, test } from 'vitest';
import { sampleEServices } from './e-services.ts';

const today = '2026-11-22';

describe.each(sampleEServices.map(({ key, definition }) => [key, definition] as const))(
  '%s',
  (_key, definition) => {
    test('lets every invented citizen send in or meet a stop, and shows them nearly all there is', () => {
      const played = rehearse(definition, { citizens: 400, seed: 7, today });
      expect(played?.deadEnds).toEqual([]);
      expect((played?.finished ?? 0) + (played?.stopped ?? 0)).toBe(400);
      expect(played?.finished).toBeGreaterThan(50);
      const { met = 0, of = 1 } = played?.coverage ?? {};
      expect(met / of).toBeGreaterThan(0.9);
    });

    test('is written so that people understand', () => {
      const known = new Set(['many_choices', 'sensitive']);
      expect(reviewLanguage(definition).filter(({ code }) => !known.has(code))).toEqual([]);
    });
  },
);
