import { Link } from 'react-router';
import { myErrandTexts } from '../../i18n/spoken/my-errand.ts';
import { ButtonLink } from '../../ui/button.tsx';
import { Icon } from '../../ui/icon.tsx';
import { PageHeading } from '../../ui/page-heading.tsx';

/** What was to be completed has been sent, here or elsewhere, or is not asked for any more. */
export function CompletionGone({ errandId }: { errandId: string }) {
  return (
    <div className="page">
      <Link to={`/mina-arenden/${errandId}`} className="back-link">
        <Icon name="arrow-left" />
        {myErrandTexts.complete.toErrand}
      </Link>
      <PageHeading title={[myErrandTexts.complete.goneTitle]} lead={myErrandTexts.complete.gone}>
        {myErrandTexts.complete.goneTitle}
      </PageHeading>
      <div className="actions">
        <ButtonLink to={`/mina-arenden/${errandId}`}>{myErrandTexts.complete.toErrand}</ButtonLink>
      </div>
    </div>
  );
}
