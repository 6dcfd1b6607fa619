import type { ServiceStatistics, Statistics, Times } from '@handslag/contracts/statistics';
import { inWords } from '../../i18n/language.ts';
import { statisticsTexts as texts } from '../../i18n/sv/statistics.ts';
import { CsvButton } from './csv-button.tsx';

const { timesColumns: columns } = texts;
const order = ['total', 'answerMedian', 'answerNinety', 'decisionMedian', 'decisionNinety'] as const;
type Row = { name: string } & Record<(typeof order)[number], string>;

/** How long people wait, for each service and for all together. */
export function TimesPart({
  services,
  all,
}: {
  services: readonly ServiceStatistics[];
  all: Statistics['all'] | null;
}) {
  const rows: Row[] = services.map((service) => ({
    name: inWords(service.name),
    total: service.moreThanTotal ? texts.atLeast(service.total) : String(service.total),
    ...timesOf(service),
  }));
  if (all !== null && services.length > 1) rows.push({ name: texts.all, total: '', ...timesOf(all) });
  return (
    <section className="statistics-part" aria-labelledby="statistics-times">
      <h2 id="statistics-times">{texts.times}</h2>
      <p className="admin-note">{texts.timesLead}</p>
      <div className="admin-table-box">
        <table className="admin-table admin-cards">
          <caption className="visually-hidden">{texts.times}</caption>
          <thead>
            <tr>
              <th scope="col">{columns.service}</th>
              {order.map((column) => (
                <th scope="col" className="is-number" key={column}>
                  {columns[column]}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={row.name}>
                <th scope="row">{row.name}</th>
                {order.map((column) => (
                  <td className="is-number" data-column={columns[column]} key={column}>
                    {row[column]}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <CsvButton
        about={texts.times}
        rows={[
          [columns.service, ...order.map((column) => columns[column])],
          ...rows.map((row) => [row.name, ...order.map((column) => row[column])]),
        ]}
      />
    </section>
  );
}

function timesOf({ firstAnswer, decision }: Statistics['all']): Omit<Row, 'name' | 'total'> {
  const words = (times: Times, part: keyof NonNullable<Times>) =>
    times === null ? texts.tooFew : texts.hours(times[part]);
  return {
    answerMedian: words(firstAnswer, 'median'),
    answerNinety: words(firstAnswer, 'ninetyPercent'),
    decisionMedian: words(decision, 'median'),
    decisionNinety: words(decision, 'ninetyPercent'),
  };
}
