import type { ServiceStatistics } from '@handslag/contracts/statistics';
import { inWords } from '../../i18n/language.ts';
import { statisticsTexts as texts } from '../../i18n/sv/statistics.ts';
import { countInWords } from './count-in-words.ts';
import { CsvButton } from './csv-button.tsx';

/** How many begin and send in; of one service, also the step where the others stopped. */
export function DropOutPart({
  services,
  chosen,
}: {
  services: readonly ServiceStatistics[];
  chosen: string;
}) {
  const columns = [texts.begun, texts.sentIn, texts.unsent, texts.saved];
  const rows = services.map((service) => ({
    name: inWords(service.name),
    counts: [
      countInWords(service.begun),
      service.moreThanTotal ? texts.atLeast(service.total) : String(service.total),
      countInWords(service.unsent),
      countInWords(service.saved),
    ],
  }));
  const service = chosen === '' ? undefined : services[0];
  return (
    <section className="statistics-part" aria-labelledby="statistics-drop-out">
      <h2 id="statistics-drop-out">{texts.dropOut}</h2>
      <p className="admin-note">{texts.dropOutLead}</p>
      <div className="admin-table-box">
        <table className="admin-table admin-cards">
          <caption className="visually-hidden">{texts.byService}</caption>
          <thead>
            <tr>
              <th scope="col">{texts.eService}</th>
              {columns.map((column) => (
                <th scope="col" className="is-number" key={column}>
                  {column}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map(({ name, counts }) => (
              <tr key={name}>
                <th scope="row">{name}</th>
                {counts.map((count, at) => (
                  <td className="is-number" data-column={columns[at]} key={columns[at]}>
                    {count}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <CsvButton
        about={texts.byService}
        rows={[[texts.eService, ...columns], ...rows.map(({ name, counts }) => [name, ...counts])]}
      />
      {service === undefined ? (
        <p className="admin-note">{texts.chooseService}</p>
      ) : (
        <Steps service={service} />
      )}
    </section>
  );
}

function Steps({ service }: { service: ServiceStatistics }) {
  if (service.unsent === 0) return <p>{texts.noDropOut}</p>;
  const most = Math.max(1, ...service.steps.map(({ unsent }) => unsent ?? 0));
  const steps = service.steps.map(({ id, title, unsent }) => ({
    id,
    unsent,
    name: title === null ? (id === '' ? texts.nowhere : texts.goneStep) : inWords(title),
  }));
  return (
    <>
      <div className="admin-table-box">
        <table className="admin-table">
          <caption className="visually-hidden">{texts.dropOut}</caption>
          <thead>
            <tr>
              <th scope="col">{texts.step}</th>
              <th scope="col">{texts.unsent}</th>
            </tr>
          </thead>
          <tbody>
            {steps.map(({ id, name, unsent }) => (
              <tr key={id}>
                <th scope="row">{name}</th>
                <td>
                  <span className="statistics-bar">
                    {countInWords(unsent)}
                    <svg viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true" focusable="false">
                      <rect width={((unsent ?? 0) / most) * 100} height={10} />
                    </svg>
                  </span>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <CsvButton
        about={`${texts.dropOut} ${inWords(service.name)}`}
        rows={[[texts.step, texts.unsent], ...steps.map(({ name, unsent }) => [name, countInWords(unsent)])]}
      />
    </>
  );
}
