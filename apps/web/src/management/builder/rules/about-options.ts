import { ruleTexts as texts } from '../../../i18n/sv/builder-rules.ts';
import type { Option } from '../controls/simple-controls.tsx';
import type { Subject } from './subjects.ts';

/** Everything a line of a rule can be about, under headings: answers by step first. */
export function aboutOptions(subjects: readonly Subject[]): readonly Option<string>[] {
  const rows = subjects.filter(({ kind }) => kind === 'rows');
  const shows = subjects;
  return [
    ...subjects
      .filter(({ kind }) => kind !== 'none' && kind !== 'rows')
      .map(({ id, label, step }) => ({ value: `answer:${id}`, label, group: step })),
    ...subjects.flatMap(({ id, label, kind, parts }) => {
      const of =
        kind === 'person'
          ? id
          : parts.includes('personalNumber')
            ? `${id}.personalNumber`
            : kind === 'date'
              ? id
              : '';
      return of === '' ? [] : [{ value: `age:${of}`, label: texts.ageOf(label), group: texts.kinds.age }];
    }),
    ...rows.flatMap(({ id, label }) => [
      { value: `some:${id}`, label: texts.someRow(label), group: texts.kinds.rows },
      { value: `every:${id}`, label: texts.everyRow(label), group: texts.kinds.rows },
      { value: `count:${id}`, label: texts.rowCount(label), group: texts.kinds.rows },
      { value: `answer:${id}`, label, group: texts.kinds.rows },
    ]),
    ...shows.map(({ id, label }) => ({
      value: `shown:${id}`,
      label: texts.shownOf(label),
      group: texts.kinds.shown,
    })),
    { value: 'today', label: texts.today, group: texts.kinds.other },
    ...Object.entries(texts.attributes).map(([name, label]) => ({
      value: `attribute:${name}`,
      label,
      group: texts.kinds.other,
    })),
    { value: 'other', label: texts.calculated, group: texts.kinds.other },
  ];
}
