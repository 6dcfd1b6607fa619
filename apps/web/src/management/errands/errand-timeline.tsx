import type { TimelineEvent } from '@handslag/contracts/errands';
import type { HandledErrand } from '@handslag/contracts/handling';
import { useId, useState } from 'react';
import { handlingTexts } from '../../i18n/sv/handling.ts';
import { managementTexts as texts } from '../../i18n/sv/management.ts';
import { HandledEvent } from './handled-event.tsx';

type Filter = Exclude<keyof typeof handlingTexts.filter, 'label'>;
const filters: Record<Filter, readonly TimelineEvent['kind'][] | null> = {
  all: null,
  messages: ['message', 'status_changed'],
  completions: ['completion_requested', 'completion_answered', 'completion_withdrawn'],
  notes: ['note', 'task_added', 'task_done', 'handed_over'],
};

/** Everything that has happened, newest first, or of one kind, with what only staff can see marked. */
export function ErrandTimeline({ errand }: { errand: HandledErrand }) {
  const id = useId();
  const [filter, setFilter] = useState<Filter>('all');
  const kinds = filters[filter];
  const shown = errand.timeline.filter(({ kind }) => kinds === null || kinds.includes(kind));
  return (
    <section className="side-card" aria-labelledby={`${id}-title`}>
      <h2 id={`${id}-title`}>{texts.timeline}</h2>
      <fieldset className="timeline-filter">
        <legend className="visually-hidden">{handlingTexts.filter.label}</legend>
        {(Object.keys(filters) as Filter[]).map((one) => (
          <label key={one} className="chip">
            <input
              type="radio"
              name={`${id}-filter`}
              className="visually-hidden"
              checked={filter === one}
              onChange={() => setFilter(one)}
            />
            <span>{handlingTexts.filter[one]}</span>
          </label>
        ))}
      </fieldset>
      {shown.length === 0 && <p className="section-note">{handlingTexts.nothingOfKind}</p>}
      <ol className="staff-timeline">
        {shown.toReversed().map((event) => (
          <HandledEvent key={event.id} errand={errand} event={event} />
        ))}
      </ol>
    </section>
  );
}
