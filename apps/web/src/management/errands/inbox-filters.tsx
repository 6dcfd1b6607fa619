import { StatusContentType } from '@handslag/contracts/e-services';
import { useRef } from 'react';
import { Link, useNavigate } from 'react-router';
import { inWords } from '../../i18n/language.ts';
import { managementTexts as texts } from '../../i18n/sv/management.ts';
import { Button } from '../../ui/button.tsx';
import { addressToQuery, isFiltered, queryToAddress } from './inbox-address.ts';

type Props = {
  query: ReturnType<typeof addressToQuery>;
  eServices: readonly { key: string; name: Parameters<typeof inWords>[0] }[];
};

/** Filters that combine. A choice applies at once; words apply with Enter or the button. */
export function InboxFilters({ query, eServices }: Props) {
  const navigate = useNavigate();
  const words = useRef<HTMLInputElement>(null);
  const { view, order, eService, status } = query;
  const go = (changes: { eService?: string; status?: string; order?: string }) => {
    const search = new URLSearchParams();
    const chosen = { eService, status, order, ...changes };
    if (chosen.eService) search.set('e-tjanst', chosen.eService);
    if (chosen.status) search.set('status', chosen.status);
    if (chosen.order === 'oldest') search.set('ordning', 'aldst');
    const typed = words.current?.value.trim() ?? '';
    if (typed !== '') search.set('sok', typed);
    void navigate(queryToAddress({ ...addressToQuery(search.toString()), view }));
  };
  return (
    <form
      className="inbox-filters"
      role="search"
      onSubmit={(event) => {
        event.preventDefault();
        go({});
      }}
    >
      <div className="field filter-words">
        <label className="field-label" htmlFor="inbox-search">
          {texts.search}
        </label>
        <div className="filter-search">
          <input
            className="input"
            ref={words}
            id="inbox-search"
            type="search"
            autoComplete="off"
            defaultValue={query.search ?? ''}
            maxLength={100}
          />
          <Button type="submit" look="secondary">
            {texts.searchButton}
          </Button>
        </div>
      </div>
      <div className="field">
        <label className="field-label" htmlFor="inbox-service">
          {texts.eService}
        </label>
        <select
          className="input"
          id="inbox-service"
          value={eService ?? ''}
          onChange={(event) => go({ eService: event.target.value })}
        >
          <option value="">{texts.allEServices}</option>
          {eServices.map(({ key, name }) => (
            <option key={key} value={key}>
              {inWords(name)}
            </option>
          ))}
        </select>
      </div>
      <div className="field">
        <label className="field-label" htmlFor="inbox-status">
          {texts.status}
        </label>
        <select
          className="input"
          id="inbox-status"
          value={status ?? ''}
          onChange={(event) => go({ status: event.target.value })}
        >
          <option value="">{texts.allStatuses}</option>
          {StatusContentType.options.map((one) => (
            <option key={one} value={one}>
              {texts.contentType[one]}
            </option>
          ))}
        </select>
      </div>
      <div className="field">
        <label className="field-label" htmlFor="inbox-order">
          {texts.order}
        </label>
        <select
          className="input"
          id="inbox-order"
          value={order}
          onChange={(event) => go({ order: event.target.value })}
        >
          <option value="newest">{texts.orders.newest}</option>
          <option value="oldest">{texts.orders.oldest}</option>
        </select>
      </div>
      {isFiltered(query) && (
        <Link className="filter-clear" to={queryToAddress({ view, order })}>
          {texts.clear}
        </Link>
      )}
    </form>
  );
}
