import './my-page.css';
import { Link } from 'react-router';
import { myPageTexts as texts } from '../../i18n/spoken/my-page.ts';
import { PageHeading } from '../../ui/page-heading.tsx';
import { SignedInOnly } from '../sign-in/signed-in-only.tsx';
import { DraftList } from './draft-list.tsx';
import { ErrandList } from './errand-list.tsx';
import { SigningList } from './signing-list.tsx';
import { WithheldList } from './withheld-list.tsx';

/** What the person has begun and sent in. */
export function MyPage() {
  return (
    <SignedInOnly title={texts.signInTitle} lead={texts.signInLead} followUp>
      <div className="page">
        <PageHeading title={[texts.title]} lead={texts.lead}>
          {texts.title}
        </PageHeading>
        <div className="my-page-lists">
          <WithheldList />
          <SigningList />
          <DraftList />
          <ErrandList state="ongoing" title={texts.ongoingTitle} empty={texts.ongoingEmpty} />
          <ErrandList state="closed" title={texts.closedTitle} empty={texts.closedEmpty} />
          <p>
            <Link to="/min-sida/uppgifter">{texts.myData}</Link>
          </p>
        </div>
      </div>
    </SignedInOnly>
  );
}
