import type { ServiceStatistics, Statistics, Times } from '@handslag/contracts/statistics';
import { inWords } from '../../i18n/language.ts';
import { statisticsTexts as texts } from '../../i18n/sv/statistics.ts';
import { toldInWords } from './count-in-words.ts';
import { FiguresTable } from './figures-table.tsx';
import { StatisticsPart } from './statistics-part.tsx';

const { service, ...columns } = texts.timesColumns;

/** How long people wait, for each service and for all together. */
export function TimesPart({
  services,
  all,
}: {
  services: readonly ServiceStatistics[];
  all: Statistics['all'] | null;
}) {
  const rows = services.map((one) => ({
    key: one.key,
    name: inWords(one.name),
    cells: [toldInWords(one.total), ...timesOf(one)],
  }));
  if (all !== null && services.length > 1)
    rows.push({ key: '', name: texts.all, cells: ['', ...timesOf(all)] });
  return (
    <StatisticsPart id="times" title={texts.times} lead={texts.timesLead}>
      <FiguresTable about={texts.times} first={service} columns={Object.values(columns)} rows={rows} />
    </StatisticsPart>
  );
}

function timesOf({ firstAnswer, decision }: Statistics['all']): string[] {
  const words = (times: Times) =>
    times === null
      ? [texts.tooFew, texts.tooFew]
      : [texts.hours(times.median), texts.hours(times.ninetyPercent)];
  return [...words(firstAnswer), ...words(decision)];
}
