import type { ErrandListing } from '@handslag/contracts/errands';
import { Words } from '../../i18n/words.tsx';

/** What state an errand is in, in the service's own words. Colour only strengthens them. */
export function StatusLabel({ status }: { status: ErrandListing['status'] }) {
  return (
    <span className={`status status-${status.contentType.replaceAll('_', '-')}`}>
      <Words text={status.name} />
    </span>
  );
}
