import { openSigningLinkEndpoint } from '@handslag/contracts/signings';
import { useQuery } from '@tanstack/react-query';
import { Navigate } from 'react-router';
import { isProblem } from '../../api/api-problem.ts';
import { call } from '../../api/client.ts';
import { inWords } from '../../i18n/language.ts';
import { partiesTexts as texts, signingTexts } from '../../i18n/spoken/signing.ts';
import { useSession } from '../../session/session.ts';
import { ButtonLink } from '../../ui/button.tsx';
import { PageHeading } from '../../ui/page-heading.tsx';
import { Skeleton } from '../../ui/skeleton.tsx';
import { PageNotFetched } from '../chrome/not-fetched.tsx';
import { signInAddress } from '../sign-in/sign-in-address.ts';

/** Where the mailed link leads: what it is about, and the sign-in that reading it takes. */
export function SigningLink({ token }: { token: string }) {
  const { session } = useSession();
  const { data, error } = useQuery({
    queryKey: ['signing-link', token],
    queryFn: ({ signal }) => call(openSigningLinkEndpoint, { body: { token } }, { signal }),
    meta: { public: true },
  });
  if (data && session?.kind === 'citizen') return <Navigate to={`/underskrift/${data.signingId}`} replace />;
  if (isProblem(error, 'signing_link_unknown', 'validation_failed', 'not_found')) return <UnknownLink />;
  if (data === undefined && error !== null) return <PageNotFetched error={error} />;
  if (data === undefined || session === null) {
    return (
      <div className="page">
        <Skeleton label={signingTexts.loading} />
      </div>
    );
  }
  const lead = data.state === 'open' ? texts.linkLead(inWords(data.eService.name)) : texts.linkClosed;
  return (
    <div className="page">
      <PageHeading title={[texts.linkTitle]} lead={lead}>
        {texts.linkTitle}
      </PageHeading>
      <div className="actions">
        <ButtonLink to={signInAddress(`/underskrift/${data.signingId}`)}>{texts.signIn}</ButtonLink>
      </div>
    </div>
  );
}

function UnknownLink() {
  return (
    <div className="page">
      <PageHeading title={[texts.linkUnknownTitle]} lead={texts.linkUnknown}>
        {texts.linkUnknownTitle}
      </PageHeading>
      <div className="actions">
        <ButtonLink to="/min-sida">{signingTexts.toMyPage}</ButtonLink>
        <ButtonLink look="secondary" to="/">
          {signingTexts.toStart}
        </ButtonLink>
      </div>
    </div>
  );
}
