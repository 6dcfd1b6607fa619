import type { ServiceStatistics } from '@handslag/contracts/statistics';
import { inWords } from '../../i18n/language.ts';
import { statisticsTexts as texts } from '../../i18n/sv/statistics.ts';
import { CsvButton } from './csv-button.tsx';

const { satisfactionColumns: columns } = texts;

/** What people answered after they had sent in, where at least five have. */
export function SatisfactionPart({ services }: { services: readonly ServiceStatistics[] }) {
  const rows = services.flatMap(({ name, satisfaction }) =>
    satisfaction === null
      ? []
      : [
          {
            name: inWords(name),
            answers: String(satisfaction.answers),
            ease: texts.mean(satisfaction.ease),
            clarity: texts.mean(satisfaction.clarity),
          },
        ],
  );
  const order = ['answers', 'ease', 'clarity'] as const;
  return (
    <section className="statistics-part" aria-labelledby="statistics-satisfaction">
      <h2 id="statistics-satisfaction">{texts.satisfaction}</h2>
      <p className="admin-note">{rows.length === 0 ? texts.noSatisfaction : texts.satisfactionLead}</p>
      {rows.length > 0 && (
        <>
          <div className="admin-table-box">
            <table className="admin-table admin-cards">
              <caption className="visually-hidden">{texts.satisfaction}</caption>
              <thead>
                <tr>
                  <th scope="col">{texts.eService}</th>
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
            about={texts.satisfaction}
            rows={[
              [texts.eService, ...order.map((column) => columns[column])],
              ...rows.map((row) => [row.name, ...order.map((column) => row[column])]),
            ]}
          />
        </>
      )}
    </section>
  );
}
