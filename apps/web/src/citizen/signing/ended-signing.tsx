import type { Signing } from '@handslag/contracts/signings';
import { inWords } from '../../i18n/language.ts';
import { signingTexts as texts } from '../../i18n/spoken/signing.ts';
import { ButtonLink } from '../../ui/button.tsx';
import { PageHeading } from '../../ui/page-heading.tsx';
import { endingOf } from './ending-of.ts';
import { PartyList } from './party-list.tsx';

/** How a request ended, what that means for the reader, and where to go. */
export function EndedSigning({ signing, initiated }: { signing: Signing; initiated: boolean }) {
  const ending = endingOf(signing);
  if (ending === null) return null;
  const { title, lead, next } = ending;
  const service = inWords(signing.eService.name);
  return (
    <div className="page">
      <PageHeading title={[title, service]} eyebrow={service} lead={lead}>
        {title}
      </PageHeading>
      <div className="flow">
        {next !== null && <p>{next}</p>}
        {initiated ? <WayOn signing={signing} /> : <Home />}
        {signing.severalParties && <PartyList signing={signing} canAct={false} />}
      </div>
    </div>
  );
}

/** To the errand, or back to the answers. */
function WayOn({ signing: { state, errand, draftId } }: { signing: Signing }) {
  if (errand?.id) {
    return (
      <div className="actions">
        <ButtonLink to={`/inskickat/${errand.id}`}>{texts.toErrand}</ButtonLink>
        <ButtonLink look="secondary" to="/min-sida">
          {texts.toMyPage}
        </ButtonLink>
      </div>
    );
  }
  if (draftId === null) return <Home />;
  return (
    <div className="actions">
      <ButtonLink to={`/arende/${draftId}/granska`}>{texts.reviewAgain}</ButtonLink>
      {state !== 'outdated' && (
        <ButtonLink look="secondary" to={`/arende/${draftId}`}>
          {texts.changeAnswers}
        </ButtonLink>
      )}
    </div>
  );
}

function Home() {
  return (
    <div className="actions">
      <ButtonLink to="/min-sida">{texts.toMyPage}</ButtonLink>
    </div>
  );
}
