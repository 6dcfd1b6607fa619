import { StatusContentType } from '@handslag/contracts/e-services';
import type { InboxFilters } from '@handslag/contracts/inbox';
import { useRef, type ReactNode } from 'react';
import { Link, useNavigate } from 'react-router';
import { inWords } from '../../i18n/language.ts';
import { inboxTexts as texts } from '../../i18n/sv/inbox.ts';
import { managementTexts } from '../../i18n/sv/management.ts';
import { Button } from '../../ui/button.tsx';
import { useGroupName } from '../use-group-name.ts';
import { filterNames, filtersToAddress, isFiltered, type FilterName } from './inbox-address.ts';
import type { Inbox } from './inbox-queries.ts';

type Props = { filters: InboxFilters; offers: Inbox | undefined };

/** Filters that combine. A choice applies at once; words apply with Enter or the button. What is chosen stands below, each to take away. */
export function InboxFilterForm({ filters, offers }: Props) {
  const navigate = useNavigate();
  const groupName = useGroupName();
  const words = useRef<HTMLInputElement>(null);
  const go = (changes: Record<string, string>) => {
    const search = words.current?.value.trim() ?? '';
    const wanted = { ...filters, search, ...changes };
    const given = Object.entries(wanted).filter(([, value]) => value !== '');
    void navigate(filtersToAddress(Object.fromEntries(given) as InboxFilters));
  };
  const select = (
    name: FilterName | 'order',
    label: string,
    options: readonly (readonly [string, string])[],
  ) => (
    <Field id={`inbox-${name}`} label={label}>
      <select
        className="input"
        id={`inbox-${name}`}
        value={filters[name] ?? (name === 'order' ? defaultOrder(filters) : '')}
        onChange={(event) => go({ [name]: event.target.value })}
      >
        {name !== 'order' && <option value="">{texts.any}</option>}
        {options.map(([value, words_]) => (
          <option key={value} value={value}>
            {words_}
          </option>
        ))}
      </select>
    </Field>
  );
  const day = (name: 'from' | 'to', label: string) => (
    <Field id={`inbox-${name}`} label={label}>
      <input
        className="input"
        id={`inbox-${name}`}
        key={filters[name] ?? ''}
        type="date"
        defaultValue={filters[name] ?? ''}
        onBlur={(event) => {
          if (event.target.value !== (filters[name] ?? '')) go({ [name]: event.target.value });
        }}
        onKeyDown={(event) => {
          if (event.key === 'Enter') go({ [name]: event.currentTarget.value });
        }}
      />
    </Field>
  );
  return (
    <form
      className="inbox-form"
      role="search"
      onSubmit={(event) => {
        event.preventDefault();
        go({});
      }}
    >
      <Field id="inbox-search" label={texts.search} help={texts.searchHelp}>
        <div className="filter-search">
          <input
            className="input"
            ref={words}
            id="inbox-search"
            key={filters.search ?? ''}
            type="search"
            autoComplete="off"
            defaultValue={filters.search ?? ''}
            maxLength={100}
            aria-describedby="inbox-search-help"
          />
          <Button type="submit" look="secondary">
            {texts.searchButton}
          </Button>
        </div>
      </Field>
      <details className="inbox-more" open={isFiltered({ ...filters, search: undefined })}>
        <summary>{texts.moreFilters}</summary>
        <div className="inbox-fields">
          {select(
            'eService',
            texts.eService,
            offers?.eServices.map(({ key, name }) => [key, inWords(name)]) ?? [],
          )}
          {select(
            'status',
            texts.status,
            StatusContentType.options.map((one) => [one, managementTexts.contentType[one]]),
          )}
          {select('assignee', texts.assignee, [
            ['me', texts.me],
            ['nobody', texts.nobody],
            ...(offers?.colleagues.map(({ id, name }) => [id, name] as const) ?? []),
          ])}
          {select('group', texts.group, offers?.groups.map((group) => [group, groupName(group)]) ?? [])}
          {select('deadline', texts.deadline, Object.entries(texts.deadlines))}
          {day('from', texts.from)}
          {day('to', texts.to)}
          {filters.search === undefined && select('order', texts.order, Object.entries(texts.orders))}
        </div>
      </details>
      <ChosenFilters filters={filters} offers={offers} />
    </form>
  );
}

function defaultOrder({ view }: InboxFilters): string {
  return view === 'action' ? 'deadline' : 'newest';
}

type FieldProps = { id: string; label: string; help?: string; children: ReactNode };
function Field({ id, label, help, children }: FieldProps) {
  return (
    <div className="field">
      <label className="field-label" htmlFor={id}>
        {label}
      </label>
      {help !== undefined && (
        <p className="section-note" id={`${id}-help`}>
          {help}
        </p>
      )}
      {children}
    </div>
  );
}

function ChosenFilters({ filters, offers }: Props) {
  const groupName = useGroupName();
  const chosen = filterNames.filter((name) => filters[name] !== undefined);
  if (chosen.length === 0) return null;
  const { view, order } = filters;
  return (
    <div className="inbox-chosen">
      <ul aria-label={texts.chosenFilters}>
        {chosen.map((name) => {
          const value =
            name === 'group' ? groupName(filters.group ?? '') : valueInWords(name, filters, offers);
          const what = `${labels[name]}: ${value}`;
          return (
            <li key={name}>
              <Link
                to={filtersToAddress({ ...filters, [name]: undefined })}
                aria-label={texts.withoutFilter(what)}
              >
                {what} <span aria-hidden="true">×</span>
              </Link>
            </li>
          );
        })}
      </ul>
      <Link className="filter-clear" to={filtersToAddress({ view, ...(order && { order }) })}>
        {texts.clear}
      </Link>
    </div>
  );
}

const labels: Record<FilterName, string> = {
  search: texts.searchButton,
  eService: texts.eService,
  status: texts.status,
  assignee: texts.assignee,
  group: texts.group,
  from: texts.from,
  to: texts.to,
  deadline: texts.deadline,
};

function valueInWords(name: FilterName, filters: InboxFilters, offers: Inbox | undefined): string {
  const value = filters[name] ?? '';
  if (name === 'status' && filters.status) return managementTexts.contentType[filters.status];
  if (name === 'deadline' && filters.deadline) return texts.deadlines[filters.deadline];
  if (name === 'eService') {
    const service = offers?.eServices.find(({ key }) => key === value);
    return service ? inWords(service.name) : value;
  }
  if (name !== 'assignee') return value;
  if (value === 'me' || value === 'nobody') return texts[value];
  return offers?.colleagues.find(({ id }) => id === value)?.name ?? '…';
}
