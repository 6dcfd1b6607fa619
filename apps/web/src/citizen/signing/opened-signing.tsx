import type { Signing } from '@handslag/contracts/signings';
import { useQueryClient } from '@tanstack/react-query';
import { Navigate, useLocation, useNavigate } from 'react-router';
import { signingTexts as texts } from '../../i18n/spoken/signing.ts';
import { announce } from '../../ui/announcer.tsx';
import { forgetSubmissionKey } from '../fill-in/submission-key.ts';
import type { EidWay } from '../sign-in/eid-ways.ts';
import { signInAddress } from '../sign-in/sign-in-address.ts';
import { SignInStarting } from '../sign-in/sign-in-starting.tsx';
import { AskedToSign } from './asked-to-sign.tsx';
import { EndedSigning } from './ended-signing.tsx';
import { ReadAndSign } from './read-and-sign.tsx';
import { SignatureFailed } from './signature-failed.tsx';
import type { Signed } from './signature-state.ts';
import { SignatureWaiting } from './signature-waiting.tsx';
import { afterSigning } from './after-signing.ts';
import { signingQuery } from './signing-queries.ts';
import { useSignature } from './use-signature.ts';
import { WaitingForOthers } from './waiting-for-others.tsx';

type OpenedSigningProps = { signing: Signing; ways: readonly EidWay[] };

/** What the request asks of the person right now. */
export function OpenedSigning({ signing, ways }: OpenedSigningProps) {
  const navigate = useNavigate();
  const { pathname } = useLocation();
  const cache = useQueryClient();
  const { queryKey } = signingQuery(signing.id);
  const refresh = () => void cache.invalidateQueries({ queryKey });

  const signed = (outcome: Signed) => {
    if (signing.draftId !== null) forgetSubmissionKey(signing.draftId);
    announce(outcome.errand === null ? texts.done : texts.doneAndSent);
    if (!signing.severalParties && outcome.errand?.id) {
      navigate(`/inskickat/${outcome.errand.id}`, { replace: true });
      return;
    }
    cache.setQueryData(queryKey, afterSigning(signing, outcome));
    refresh();
  };
  const { state, start, choose } = useSignature(signing.id, ways, { onSigned: signed, onChanged: refresh });
  const errandId = signing.errand?.id;
  if (!signing.severalParties && errandId) return <Navigate to={`/inskickat/${errandId}`} replace />;

  const initiated = signing.parties.some(({ me, initiator }) => me && initiator);
  if (signing.state !== 'open') return <EndedSigning signing={signing} initiated={initiated} />;
  if (state.step === 'starting') {
    return (
      <div className="page">
        <SignInStarting chosen={state.chosen} title={texts.title} onCancel={choose} />
      </div>
    );
  }
  if (state.step === 'waiting') {
    return (
      <div className="page">
        <SignatureWaiting state={state} onCancel={choose} />
      </div>
    );
  }
  if (state.step === 'failed') {
    const { chosen, sentence, retryable, stepUp } = state;
    return (
      <div className="page">
        <SignatureFailed
          sentence={sentence}
          onAgain={retryable && chosen !== null ? () => void start(chosen) : null}
          stepUp={stepUp && signInAddress(pathname, signing.eService.key, stepUp)}
          onChoose={choose}
        />
      </div>
    );
  }
  if (!signing.maySign) return <WaitingForOthers signing={signing} initiated={initiated} />;
  const Reading = initiated ? ReadAndSign : AskedToSign;
  return <Reading signing={signing} ways={ways} onChoose={(chosen) => void start(chosen)} />;
}
