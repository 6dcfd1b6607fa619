import type { ErrandListing } from '@handslag/contracts/errands';
import { inWords } from '../../i18n/language.ts';

/** A status in its own words, with a colour for what kind it is. */
export function StatusMark({ status }: { status: ErrandListing['status'] }) {
  return <span className={`status-mark status-${status.contentType}`}>{inWords(status.name)}</span>;
}
