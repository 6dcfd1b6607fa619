import './sign-in.css';
import { useQuery } from '@tanstack/react-query';
import { useEffect } from 'react';
import { useNavigate, useSearchParams } from 'react-router';
import { signInTexts as texts } from '../../i18n/sv/sign-in.ts';
import { useMunicipality } from '../../municipality/presentation.tsx';
import { signOut, useSession } from '../../session/session.ts';
import { announce } from '../../ui/announcer.tsx';
import { Button, ButtonLink } from '../../ui/button.tsx';
import { PageHeading } from '../../ui/page-heading.tsx';
import { Skeleton } from '../../ui/skeleton.tsx';
import { eServiceQuery } from '../start/e-services-queries.ts';
import { ChooseDevice } from './choose-device.tsx';
import { returnAddress } from './sign-in-address.ts';
import { SignInFailed } from './sign-in-failed.tsx';
import { SignInWaiting } from './sign-in-waiting.tsx';
import { useSignIn } from './use-sign-in.ts';

/** Sign-in with e-legitimation; afterwards back to where one was. */
export function SignInPage() {
  const [search] = useSearchParams();
  const eService = search.get('tjanst') ?? undefined;
  const { data: service } = useQuery({ ...eServiceQuery(eService ?? ''), enabled: eService !== undefined });
  const { acceptedEids } = useMunicipality();
  const returnTo = returnAddress(search);
  const { state, start, choose } = useSignIn({ returnTo, eService });
  const navigate = useNavigate();
  const { session } = useSession();

  useEffect(() => {
    if (state.step !== 'done') return;
    announce(texts.welcome(state.name));
    navigate(state.returnTo, { replace: true });
  }, [state, navigate]);

  if (session?.kind === 'citizen' && state.step === 'choosing')
    return <AlreadySignedIn name={session.name} returnTo={returnTo} />;
  return (
    <div className="page sign-in">
      {state.step === 'choosing' && (
        <ChooseDevice eids={service?.eids ?? acceptedEids} onChoose={(flow) => void start(flow)} />
      )}
      {(state.step === 'starting' || state.step === 'done') && <Skeleton label={texts.starting} />}
      {state.step === 'waiting' && <SignInWaiting state={state} onCancel={choose} />}
      {state.step === 'failed' && (
        <SignInFailed
          sentence={state.sentence}
          onAgain={
            state.retryable && state.flow !== null ? () => void start(state.flow ?? 'this-device') : null
          }
          onChoose={choose}
        />
      )}
    </div>
  );
}

function AlreadySignedIn({ name, returnTo }: { name: string; returnTo: string }) {
  return (
    <div className="page">
      <PageHeading title={[texts.title]} lead={texts.already(name)}>
        {texts.alreadyTitle}
      </PageHeading>
      <div className="actions">
        <ButtonLink to={returnTo}>{texts.goOn}</ButtonLink>
        <Button look="secondary" onClick={() => void signOut()}>
          {texts.signOut}
        </Button>
      </div>
    </div>
  );
}
