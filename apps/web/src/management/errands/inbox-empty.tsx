import type { InboxFilters } from '@handslag/contracts/inbox';
import { inboxTexts as texts } from '../../i18n/sv/inbox.ts';
import { ButtonLink } from '../../ui/button.tsx';
import { filtersToAddress, isFiltered } from './inbox-address.ts';
import { inboxListId } from './inbox-views.tsx';

/** Why there is nothing in a list, and what one can do about it. */
export function InboxEmpty({ filters, mayBeMore }: { filters: InboxFilters; mayBeMore: boolean }) {
  const { view, order } = filters;
  if (mayBeMore) return <p role="status">{texts.searchedSoFar}</p>;
  const { title, text } = texts.empty[isFiltered(filters) ? 'filtered' : view];
  return (
    <div className="empty-state" id={inboxListId} tabIndex={-1}>
      <h2>{title}</h2>
      <p>{text}</p>
      {isFiltered(filters) && (
        <ButtonLink look="secondary" to={filtersToAddress({ view, ...(order && { order }) })}>
          {texts.clear}
        </ButtonLink>
      )}
    </div>
  );
}
