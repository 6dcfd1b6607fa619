import type { ServiceStatistics } from '@handslag/contracts/statistics';
import { inWords } from '../../i18n/language.ts';
import { statisticsTexts as texts } from '../../i18n/sv/statistics.ts';
import { BarChart } from './bar-chart.tsx';
import { countInWords } from './count-in-words.ts';
import { CsvButton } from './csv-button.tsx';

/** How many errands came in each month, as a chart and as a table. */
export function ReceivedPart({
  months,
  services,
}: {
  months: readonly string[];
  services: readonly ServiceStatistics[];
}) {
  const came = services.filter(({ total, moreThanTotal }) => total > 0 || moreThanTotal);
  const names = months.map(texts.month);
  const bars = months.map((_, at) => ({ label: names[at] ?? '', count: together(came, at) }));
  const rows = [
    [texts.eService, ...names],
    ...came.map(({ name, received }) => [inWords(name), ...received.map(countInWords)]),
  ];
  return (
    <section className="statistics-part" aria-labelledby="statistics-received">
      <h2 id="statistics-received">{texts.received}</h2>
      <p className="admin-note">{texts.receivedLead}</p>
      {came.length === 0 ? (
        <p>{texts.none}</p>
      ) : (
        <>
          <BarChart bars={bars} />
          <div className="admin-table-box" role="region" aria-label={texts.receivedTable} tabIndex={0}>
            <table className="admin-table admin-cards">
              <caption className="visually-hidden">{texts.receivedTable}</caption>
              <thead>
                <tr>
                  {rows[0]?.map((word, at) => (
                    <th scope="col" key={word} className={at === 0 ? undefined : 'is-number'}>
                      {word}
                    </th>
                  ))}
                </tr>
              </thead>
              <tbody>
                {came.map(({ key, name, received }) => (
                  <tr key={key}>
                    <th scope="row">{inWords(name)}</th>
                    {received.map((count, at) => (
                      <td className="is-number" data-column={names[at]} key={months[at]}>
                        {countInWords(count)}
                      </td>
                    ))}
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
          <CsvButton about={texts.received} rows={rows} />
        </>
      )}
    </section>
  );
}

/** All services in one month; what is hidden is not in it, and where all is hidden the sum is too. */
function together(services: readonly ServiceStatistics[], at: number): number | null {
  const counts = services.map(({ received }) => received[at] ?? null);
  const known = counts.reduce<number>((all, count) => all + (count ?? 0), 0);
  return known === 0 && counts.includes(null) ? null : known;
}
