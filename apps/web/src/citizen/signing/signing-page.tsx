import '../sign-in/sign-in.css';
import './signing.css';
import { useQuery } from '@tanstack/react-query';
import { Navigate, useLocation, useParams } from 'react-router';
import { isProblem } from '../../api/api-problem.ts';
import { signingTexts as texts } from '../../i18n/spoken/signing.ts';
import { useMunicipality } from '../../municipality/presentation.tsx';
import { useSession } from '../../session/session.ts';
import { Skeleton } from '../../ui/skeleton.tsx';
import { PageNotFetched } from '../chrome/not-fetched.tsx';
import { stepUpAddress } from '../sign-in/sign-in-address.ts';
import { SignedInOnly } from '../sign-in/signed-in-only.tsx';
import { eServiceQuery } from '../start/e-services-queries.ts';
import { NotForYou } from './not-for-you.tsx';
import { OpenedSigning } from './opened-signing.tsx';
import { SigningLink } from './signing-link.tsx';
import { signingQuery } from './signing-queries.ts';
import { waysToSign } from './ways-to-sign.ts';

const uuid = /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/i;

/**
 * A request for signatures, to whoever made it and to those who are asked: read, sign, see who has done what. The word of a
 * mailed link stands in the same place as the request's id.
 */
export function SigningPage() {
  const { signingId = '' } = useParams();
  if (!uuid.test(signingId)) return <SigningLink token={signingId} />;
  return (
    <SignedInOnly title={texts.signInTitle} lead={texts.signInLead}>
      <LoadedSigning signingId={signingId} />
    </SignedInOnly>
  );
}

function LoadedSigning({ signingId }: { signingId: string }) {
  const { acceptedEids } = useMunicipality();
  const { session } = useSession();
  const { pathname } = useLocation();
  const { data: signing, error } = useQuery(signingQuery(signingId));
  const key = signing?.eService.key;
  const service = useQuery({ ...eServiceQuery(key ?? ''), enabled: key !== undefined });
  if (isProblem(error, 'not_found', 'validation_failed')) return <NotForYou />;
  const stepUp = stepUpAddress(error, pathname);
  if (stepUp !== undefined) return <Navigate to={stepUp} replace />;
  if (signing === undefined && error !== null) return <PageNotFetched error={error} />;
  if (signing === undefined || service.isPending) {
    return (
      <div className="page">
        <Skeleton label={texts.loading} lines={8} />
      </div>
    );
  }
  const signedInWith = session?.kind === 'citizen' ? session.eid : '';
  const ways = waysToSign(service.data?.eids ?? acceptedEids, signedInWith);
  return <OpenedSigning key={signing.id} signing={signing} ways={ways} />;
}
