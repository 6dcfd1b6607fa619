import { useQuery } from '@tanstack/react-query';
import { useEffect } from 'react';
import { useNavigate, useSearchParams } from 'react-router';
import { signInTexts as texts } from '../../i18n/spoken/sign-in.ts';
import { useMunicipality } from '../../municipality/presentation.tsx';
import { signOut, useSession } from '../../session/session.ts';
import { announce } from '../../ui/announcer.tsx';
import { Button, ButtonLink } from '../../ui/button.tsx';
import { PageHeading } from '../../ui/page-heading.tsx';
import { Skeleton } from '../../ui/skeleton.tsx';
import { ServiceMessages } from '../overview/service-messages.tsx';
import { eServiceQuery } from '../start/e-services-queries.ts';
import { ChooseEid } from './choose-eid.tsx';
import { eidWays, type EidWay } from './eid-ways.ts';
import { returnAddress, stepUpReason } from './sign-in-address.ts';
import { SignInHelp } from './sign-in-help.tsx';
import { SignInSteps } from './sign-in-steps.tsx';
import { StepUpHeading } from './step-up.tsx';
import { useSignIn, type SignIn } from './use-sign-in.ts';

/** Sign-in with e-legitimation; afterwards back to where one was. */
export function SignInPage() {
  const [search] = useSearchParams();
  const eService = search.get('tjanst') ?? undefined;
  const stepUp = stepUpReason(search);
  const { data: service, isLoading } = useQuery({
    ...eServiceQuery(eService ?? ''),
    enabled: eService !== undefined,
  });
  const { acceptedEids } = useMunicipality();
  const returnTo = returnAddress(search);
  const signIn = useSignIn({ returnTo, eService });
  const { state, begun, start } = signIn;
  const navigate = useNavigate();
  const { session } = useSession();

  useEffect(() => {
    if (state.step !== 'done') return;
    announce(texts.welcome(state.name));
    navigate(state.returnTo, { replace: true });
  }, [state, navigate]);

  const citizen = session?.kind === 'citizen' ? session : null;
  if (citizen !== null && stepUp === null && !begun)
    return <AlreadySignedIn name={citizen.name} returnTo={returnTo} />;
  const taken = service?.eids ?? acceptedEids;
  const ways = eidWays(
    // The one that is not sure enough cannot become so by being used again.
    citizen !== null && stepUp === 'niva' ? taken.filter(({ name }) => name !== citizen.eid) : taken,
  );
  const only = ways.length === 1 ? ways[0] : undefined;
  const left = ways.find(({ name }) => name === signIn.leftFor);
  return (
    <div className="page">
      {isLoading || state.step === 'done' ? (
        <Skeleton label={texts.loading} />
      ) : (
        <SignInSteps
          signIn={knowing(signIn, left)}
          ways={ways}
          purpose="sign-in"
          title={texts.title}
          help={<SignInHelp />}
        >
          {citizen !== null && stepUp !== null ? (
            <StepUpHeading session={citizen} reason={stepUp} service={service} />
          ) : (
            <PageHeading
              title={[texts.title]}
              {...(ways.length > 0 && {
                lead: only && only.flows.length > 0 ? texts.where(only.words) : texts.lead,
              })}
            >
              {texts.title}
            </PageHeading>
          )}
          {service && <ServiceMessages eService={service} />}
          <ChooseEid ways={ways} onChoose={(chosen) => void start(chosen)} />
          <SignInHelp />
        </SignInSteps>
      )}
    </div>
  );
}

/** Whoever comes back from a provider's page with nothing done can go there again. */
function knowing(signIn: SignIn, left: EidWay | undefined): SignIn {
  const { state } = signIn;
  if (!left || state.step !== 'failed' || state.chosen !== null) return signIn;
  return { ...signIn, state: { ...state, chosen: { eid: left, flow: null }, retryable: true } };
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
