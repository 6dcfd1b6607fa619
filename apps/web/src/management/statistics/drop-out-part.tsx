import type { ServiceStatistics, Told } from '@handslag/contracts/statistics';
import { inWords } from '../../i18n/language.ts';
import { statisticsTexts as texts } from '../../i18n/sv/statistics.ts';
import { countInWords, toldInWords } from './count-in-words.ts';
import { FiguresTable } from './figures-table.tsx';
import { StatisticsPart } from './statistics-part.tsx';

const columns = [texts.begun, texts.sentIn, texts.unsent, texts.saved];

/** How many begin and send in; of one service, also the step and the question where the others stopped. */
export function DropOutPart({
  services,
  chosen,
}: {
  services: readonly ServiceStatistics[];
  chosen: string;
}) {
  const rows = services.map(({ key, name, begun, total, unsent, saved }) => ({
    key,
    name: inWords(name),
    cells: [toldInWords(begun), toldInWords(total), toldInWords(unsent), countInWords(saved)],
  }));
  const service = chosen === '' ? undefined : services[0];
  return (
    <StatisticsPart id="drop-out" title={texts.dropOut} lead={texts.dropOutLead}>
      <FiguresTable about={texts.byService} first={texts.eService} columns={columns} rows={rows} />
      {service === undefined ? (
        <p className="admin-note">{texts.chooseService}</p>
      ) : (
        <Places service={service} />
      )}
    </StatisticsPart>
  );
}

function Places({ service: { name, unsent, steps } }: { service: ServiceStatistics }) {
  if (unsent.count === 0 && !unsent.more) return <p>{texts.noDropOut}</p>;
  const places = steps.map((step) => ({
    ...step,
    name: step.title === null ? (step.id === '' ? texts.nowhere : texts.goneStep) : inWords(step.title),
  }));
  const questions = places.flatMap((step) =>
    step.questions
      .filter((question) => question.unsent.count > 0)
      .map(({ id, label, unsent: stopped }) => ({
        id: `${step.id} ${id}`,
        name: label === null ? `${step.name}: ${texts.noQuestion}` : inWords(label),
        unsent: stopped,
      })),
  );
  return (
    <>
      <BarsTable about={`${texts.dropOut} ${inWords(name)}`} first={texts.step} rows={places} />
      <h3>{texts.byQuestion}</h3>
      {questions.length === 0 ? (
        <p>{texts.noQuestions}</p>
      ) : (
        <BarsTable about={`${texts.byQuestion} ${inWords(name)}`} first={texts.question} rows={questions} />
      )}
    </>
  );
}

type Stopped = { id: string; name: string; unsent: Told };

/** How many stopped at each place, as figures and as bars. */
function BarsTable({ about, first, rows }: { about: string; first: string; rows: readonly Stopped[] }) {
  const most = Math.max(1, ...rows.map(({ unsent }) => unsent.count));
  return (
    <FiguresTable
      about={about}
      first={first}
      columns={[texts.unsent]}
      rows={rows.map(({ id, name, unsent }) => ({
        key: id,
        name,
        cells: [toldInWords(unsent)],
        picture: (
          <span className="statistics-bar">
            {toldInWords(unsent)}
            <svg viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true" focusable="false">
              <rect width={(unsent.count / most) * 100} height={10} />
            </svg>
          </span>
        ),
      }))}
    />
  );
}
