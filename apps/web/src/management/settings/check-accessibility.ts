import type { AccessibilityFacts } from '@handslag/contracts/municipalities';
import { accessibilitySettingsTexts as texts } from '../../i18n/sv/accessibility-settings.ts';
import { lacksSwedish } from './lacks-swedish.ts';
import type { Mistake } from './use-section.ts';

/** What is wrong with an assessment, by its field. `today` is YYYY-MM-DD in Sweden. */
export function checkAccessibility(
  { conformity, assessedOn, updatedOn, shortcomings }: AccessibilityFacts,
  today: string,
): Mistake[] {
  const covered = shortcomings.some(({ reason }) => reason !== 'outside');
  const mistakes: [string, string | null][] = [
    ['settings-conformity', conformity === 'full' && covered ? texts.notFull : null],
    ['settings-assessedOn', dayProblem(assessedOn, today, texts.assessedMissing)],
    [
      'settings-updatedOn',
      dayProblem(updatedOn, today, texts.updatedMissing) ??
        (updatedOn < assessedOn ? texts.updatedBefore : null),
    ],
    ...shortcomings.flatMap(({ what, why }, at): [string, string | null][] => [
      [`settings-shortcoming-${at}`, lacksSwedish(what) ? texts.whatMissing(at + 1) : null],
      [`settings-shortcoming-${at}-why`, lacksSwedish(why) ? texts.whyMissing(at + 1) : null],
    ]),
  ];
  return mistakes.flatMap(([id, sentence]) => (sentence === null ? [] : [{ id, sentence }]));
}

function dayProblem(day: string, today: string, missing: string): string | null {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(day)) return missing;
  return day > today ? texts.later : null;
}
