import type { ErrandListing } from '@handslag/contracts/errands';
import { inWords } from '../../i18n/language.ts';

/** What state an errand is in, in the service's own words. Colour only strengthens them. */
export function StatusLabel({ status }: { status: ErrandListing['status'] }) {
  return (
    <span className={`status status-${status.contentType.replaceAll('_', '-')}`}>{inWords(status.name)}</span>
  );
}
