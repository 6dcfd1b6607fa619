import { partiesTexts as texts, signingTexts } from '../../i18n/spoken/signing.ts';
import { signOut, useSession } from '../../session/session.ts';
import { Button, ButtonLink } from '../../ui/button.tsx';
import { PageHeading } from '../../ui/page-heading.tsx';

/** Whoever is signed in is no party to the request, or there is none: which of the two is not told. */
export function NotForYou() {
  const { session } = useSession();
  const name = session?.kind === 'citizen' ? session.name : '';
  return (
    <div className="page">
      <PageHeading title={[texts.otherPersonTitle]} lead={texts.otherPerson(name)}>
        {texts.otherPersonTitle}
      </PageHeading>
      <div className="flow">
        <p>{texts.otherPersonNext}</p>
        <div className="actions">
          <ButtonLink to="/min-sida">{signingTexts.toMyPage}</ButtonLink>
          <Button look="secondary" onClick={() => void signOut()}>
            {texts.signOut}
          </Button>
        </div>
      </div>
    </div>
  );
}
