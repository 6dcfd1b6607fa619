import './errand.css';
import type { CitizenErrand } from '@handslag/contracts/errands';
import { useQuery } from '@tanstack/react-query';
import { Navigate, useLocation, useParams } from 'react-router';
import { isProblem } from '../../api/api-problem.ts';
import { formatDay, formatDayAndTime } from '../../i18n/format.ts';
import { inWords } from '../../i18n/language.ts';
import { Words } from '../../i18n/words.tsx';
import { errandTexts as texts } from '../../i18n/spoken/errand.ts';
import { useMunicipality } from '../../municipality/presentation.tsx';
import { signOut, useSession } from '../../session/session.ts';
import { Button, ButtonLink } from '../../ui/button.tsx';
import { Icon } from '../../ui/icon.tsx';
import { PageHeading } from '../../ui/page-heading.tsx';
import { ContactUs } from '../chrome/contact-us.tsx';
import { myErrandQuery } from '../my-page/my-queries.ts';
import { signInAddress } from '../sign-in/sign-in-address.ts';
import { ErrandMissing } from './errand-missing.tsx';
import { FollowUpCode } from './follow-up-code.tsx';
import { Survey } from '../survey/survey.tsx';
import { Receipt } from './receipt.tsx';
import { Signatures } from './signatures.tsx';

/** The errand is sent in: its number, what happens next and when, and the receipt. Survives a reload. */
export function ConfirmationPage() {
  const { errandId = '' } = useParams();
  const { state, pathname } = useLocation();
  const { data, error } = useQuery(myErrandQuery(errandId));
  if (data) return <Confirmation errand={data} followUpCode={codeIn(state)} />;
  if (isProblem(error, 'not_signed_in', 'session_ended'))
    return <Navigate to={signInAddress(pathname)} replace />;
  return <ErrandMissing error={error} />;
}

function Confirmation({ errand, followUpCode }: { errand: CitizenErrand; followUpCode: string | null }) {
  const { name: municipality, survey } = useMunicipality();
  const signedIn = useSession().session?.kind === 'citizen';
  const { eService, registrationNumber, receivedAt, expectedBy, processingTime, status } = errand;
  return (
    <article className="page confirmation">
      <div className="confirmation-top">
        <Icon name="check-circle" className="confirmation-mark" />
        <PageHeading
          title={[texts.sentConfirmTitle, inWords(eService.name)]}
          lead={texts.sentLead(municipality)}
        >
          {texts.sentConfirmTitle}
        </PageHeading>
        <dl className="confirmation-facts">
          <div>
            <dt>{texts.number}</dt>
            <dd className="confirmation-number">{registrationNumber}</dd>
          </div>
          <div>
            <dt>{texts.sentAt}</dt>
            <dd>{formatDayAndTime(receivedAt)}</dd>
          </div>
          <div>
            <dt>{expectedBy === null ? texts.processing : texts.expected}</dt>
            <dd>
              {expectedBy === null ? (
                <Words text={processingTime} />
              ) : (
                texts.expectedBy(formatDay(expectedBy))
              )}
            </dd>
          </div>
        </dl>
      </div>
      <div className="flow">
        {followUpCode !== null && (
          <FollowUpCode registrationNumber={registrationNumber} code={followUpCode} />
        )}
        <section className="flow">
          <h2>{texts.nextTitle}</h2>
          <p>
            <Words text={status.citizenText} />
          </p>
        </section>
        <Signatures signatures={errand.signatures} completed={errand.completed.length > 0} />
        <Receipt errand={errand} />
        {survey && <Survey errandId={errand.id} />}
        <ContactUs aboutErrand />
        <div className="actions">
          {signedIn ? (
            <>
              <ButtonLink to={`/mina-arenden/${errand.id}`}>{texts.toErrand}</ButtonLink>
              <ButtonLink look="secondary" to="/min-sida">
                {texts.toMyPage}
              </ButtonLink>
            </>
          ) : (
            <>
              <Button onClick={() => void signOut()}>{texts.finish}</Button>
              <ButtonLink look="secondary" to="/">
                {texts.toStart}
              </ButtonLink>
            </>
          )}
        </div>
      </div>
    </article>
  );
}

/** The code came with the answer to the submission and lives in the browser's history entry alone. */
function codeIn(state: unknown): string | null {
  return typeof state === 'object' &&
    state !== null &&
    'followUpCode' in state &&
    typeof state.followUpCode === 'string'
    ? state.followUpCode
    : null;
}
