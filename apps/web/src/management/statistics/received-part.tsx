import type { ServiceStatistics } from '@handslag/contracts/statistics';
import { inWords } from '../../i18n/language.ts';
import { statisticsTexts as texts } from '../../i18n/sv/statistics.ts';
import { BarChart } from './bar-chart.tsx';
import { countInWords } from './count-in-words.ts';
import { FiguresTable } from './figures-table.tsx';
import { StatisticsPart } from './statistics-part.tsx';

/** How many errands came in each month, as a chart and as a table. */
export function ReceivedPart({
  months,
  services,
}: {
  months: readonly string[];
  services: readonly ServiceStatistics[];
}) {
  const came = services.filter(({ total }) => total.count > 0 || total.more);
  const names = months.map(texts.month);
  const bars = months.map((_, at) => ({ label: names[at] ?? '', count: together(came, at) }));
  const rows = came.map(({ key, name, received }) => ({
    key,
    name: inWords(name),
    cells: received.map(countInWords),
  }));
  return (
    <StatisticsPart id="received" title={texts.received} lead={texts.receivedLead}>
      {came.length === 0 ? (
        <p>{texts.none}</p>
      ) : (
        <>
          <BarChart bars={bars} />
          <FiguresTable
            about={texts.receivedTable}
            file={texts.received}
            first={texts.eService}
            columns={names}
            rows={rows}
            wide
          />
        </>
      )}
    </StatisticsPart>
  );
}

/** All services in one month; what is hidden is not in it, and where all is hidden the sum is too. */
function together(services: readonly ServiceStatistics[], at: number): number | null {
  const counts = services.map(({ received }) => received[at] ?? null);
  const known = counts.reduce<number>((all, count) => all + (count ?? 0), 0);
  return known === 0 && counts.includes(null) ? null : known;
}
