import type { BuiltEService } from '@handslag/contracts/builder';
import { Link } from 'react-router';
import { formatDayAndTime } from '../../../i18n/format.ts';
import { builderTexts as texts } from '../../../i18n/sv/builder.ts';
import { statisticsTexts } from '../../../i18n/sv/statistics.ts';
import { shortDay } from '../../errands/short-day.ts';
import { ServiceMenu } from './service-menu.tsx';
import type { Done } from './use-service-act.ts';

/** E-services as rows; on a narrow page each row becomes a card with the column names in it. */
export function ServicesTable({
  services,
  onDone,
}: {
  services: readonly BuiltEService[];
  onDone: (done: Done) => void;
}) {
  const { columns } = texts;
  return (
    <table className="inbox-table builder-table">
      <caption className="visually-hidden">{texts.table}</caption>
      <thead>
        <tr>
          <th scope="col">{columns.name}</th>
          <th scope="col">{columns.state}</th>
          <th scope="col">{columns.owner}</th>
          <th scope="col">{columns.errands}</th>
          <th scope="col">{columns.dropOut}</th>
          <th scope="col">{columns.edited}</th>
          <th scope="col">
            <span className="visually-hidden">{columns.more}</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {services.map((service) => (
          <Row key={service.key} service={service} onDone={onDone} />
        ))}
      </tbody>
    </table>
  );
}

function Row({ service, onDone }: { service: BuiltEService; onDone: (done: Done) => void }) {
  const { columns } = texts;
  const { key, name, category, owner, errandsThisMonth, begun, submitted, editedAt, editedBy } = service;
  return (
    <tr>
      <th scope="row">
        <Link to={`/handlaggning/e-tjanster/${key}/formular`}>
          <span className="errand-service">{name.sv || key}</span>
          <span className="errand-number">{category}</span>
        </Link>
      </th>
      <td data-column={columns.state}>
        <StateOf service={service} />
      </td>
      <td data-column={columns.owner}>{owner ?? texts.noOwner}</td>
      <td data-column={columns.errands} className="builder-number">
        {errandsThisMonth ?? statisticsTexts.few}
      </td>
      <td data-column={columns.dropOut}>
        <DropOut begun={begun} submitted={submitted} />
      </td>
      <td data-column={columns.edited}>
        <time dateTime={editedAt}>
          {editedBy === null ? shortDay(editedAt) : texts.editedBy(editedBy, shortDay(editedAt))}
        </time>
      </td>
      <td>
        <ServiceMenu service={service} onDone={onDone} />
      </td>
    </tr>
  );
}

function DropOut({ begun, submitted }: Pick<BuiltEService, 'begun' | 'submitted'>) {
  if (begun === 0) return <span className="soft">{texts.noneBegun}</span>;
  if (begun === null || submitted === null) return <span className="soft">{statisticsTexts.tooFew}</span>;
  const left = begun - submitted;
  return (
    <>
      <span className="builder-number">{texts.dropOut(Math.round((left / begun) * 100))}</span>{' '}
      <span className="soft">{texts.dropOutOf(left, begun)}</span>
    </>
  );
}

function StateOf({ service }: { service: BuiltEService }) {
  const { state, publishedVersion, changed, publishAt } = service;
  return (
    <span className="builder-state">
      <span className={`status-mark builder-is-${state}`}>{texts.stateOf[state]}</span>
      {publishedVersion !== null && <span className="soft">{texts.publishedAs(publishedVersion)}</span>}
      {changed && publishedVersion !== null && <span className="builder-changed">{texts.changed}</span>}
      {publishAt !== null && <span className="soft">{texts.plannedFor(formatDayAndTime(publishAt))}</span>}
    </span>
  );
}
