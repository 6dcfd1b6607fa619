import { Link } from 'react-router';
import { myErrandTexts } from '../../i18n/sv/my-errand.ts';
import { ButtonLink } from '../../ui/button.tsx';
import { Icon } from '../../ui/icon.tsx';
import { PageHeading } from '../../ui/page-heading.tsx';

const texts = myErrandTexts.complete;

/** What was to be completed has been sent, here or elsewhere, or is not asked for any more. */
export function CompletionGone({ errandId }: { errandId: string }) {
  return (
    <div className="page">
      <Link to={`/mina-arenden/${errandId}`} className="back-link">
        <Icon name="arrow-left" />
        {texts.toErrand}
      </Link>
      <PageHeading title={[texts.goneTitle]} lead={texts.gone}>
        {texts.goneTitle}
      </PageHeading>
      <div className="actions">
        <ButtonLink to={`/mina-arenden/${errandId}`}>{texts.toErrand}</ButtonLink>
      </div>
    </div>
  );
}
