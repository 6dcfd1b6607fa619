import {
  InboxView,
  type InboxCounts,
  type InboxFilters,
  type SavedInboxView,
} from '@handslag/contracts/inbox';
import { useState, type MouseEvent } from 'react';
import { Link } from 'react-router';
import { inboxTexts as texts } from '../../i18n/sv/inbox.ts';
import { Button } from '../../ui/button.tsx';
import { filtersToAddress } from './inbox-address.ts';
import { SaveViewDialog } from './inbox-save-view.tsx';
import { OwnViews } from './own-views.tsx';

/** Of the table, or of what stands in its place where it is empty. */
export const inboxListId = 'arendelistan';

type Props = { filters: InboxFilters; counts: InboxCounts | undefined; views: readonly SavedInboxView[] };

/** The views that everyone has with how much there is in each, and those the account has kept. */
export function InboxViews({ filters, counts, views }: Props) {
  const [saving, setSaving] = useState(false);
  const here = filtersToAddress(filters);
  const shown = views.find((view) => filtersToAddress(view.filters) === here);
  return (
    <div className="inbox-views">
      <a className="inbox-skip" href={`#${inboxListId}`} onClick={toList}>
        {texts.skipToList}
      </a>
      <nav aria-label={texts.views}>
        <ul>
          {InboxView.options.map((view) => (
            <li key={view}>
              <Link
                to={filtersToAddress({ view })}
                aria-current={view === filters.view && shown === undefined ? 'page' : undefined}
              >
                {texts.view[view]} <ViewCount count={view === 'all' ? undefined : counts?.[view]} />
              </Link>
            </li>
          ))}
        </ul>
      </nav>
      <OwnViews views={views} shown={shown} />
      <Button look="quiet" className="button-small" onClick={() => setSaving(true)}>
        {texts.saveView}
      </Button>
      {saving && <SaveViewDialog filters={filters} shown={shown} onClose={() => setSaving(false)} />}
    </div>
  );
}

/** Past the views and the filters, without a place of its own in the address. */
function toList(event: MouseEvent) {
  event.preventDefault();
  document.getElementById(inboxListId)?.focus();
}

function ViewCount({ count }: { count: { count: number; more: boolean } | undefined }) {
  if (count === undefined) return null;
  return (
    <span className="view-count">
      <span aria-hidden="true">{count.more ? `${count.count}+` : count.count}</span>
      <span className="visually-hidden">({texts.countedErrands(count.count, count.more)})</span>
    </span>
  );
}
