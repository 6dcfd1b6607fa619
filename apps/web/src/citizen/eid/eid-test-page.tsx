import './eid-test.css';
import { eidTestTexts as texts } from '../../i18n/spoken/eid.ts';
import { useMunicipality } from '../../municipality/presentation.tsx';
import { useSession } from '../../session/session.ts';
import { PageHeading } from '../../ui/page-heading.tsx';
import { ContactUs } from '../chrome/contact-us.tsx';
import { ChooseEid } from '../sign-in/choose-eid.tsx';
import { eidWays } from '../sign-in/eid-ways.ts';
import { SignInSteps } from '../sign-in/sign-in-steps.tsx';
import { useSignIn } from '../sign-in/use-sign-in.ts';
import { TestReport } from './test-report.tsx';

const address = '/testa-e-legitimation';

/** A real attempt with e-legitimation that signs nobody in, keeps nothing, and tells what worked. */
export function EidTestPage() {
  const ways = eidWays(useMunicipality().acceptedEids);
  const signIn = useSignIn({ returnTo: address, test: true });
  const { session } = useSession();
  const { state, start, choose } = signIn;
  return (
    <div className="page">
      {state.step === 'tested' ? (
        <TestReport
          report={state.report}
          signedInAs={session?.kind === 'citizen' ? session.name : null}
          onAgain={choose}
        />
      ) : (
        <SignInSteps signIn={signIn} ways={ways} purpose="test" title={texts.title} help={<Trouble />}>
          <PageHeading title={[texts.title]} lead={texts.lead}>
            {texts.title}
          </PageHeading>
          <p className="eid-test-how">{texts.how}</p>
          <ChooseEid ways={ways} onChoose={(chosen) => void start(chosen)} />
          <Trouble />
        </SignInSteps>
      )}
    </div>
  );
}

function Trouble() {
  return (
    <div className="eid-test-trouble flow">
      <h2>{texts.troubleTitle}</h2>
      <ul>
        {texts.trouble.map((advice) => (
          <li key={advice}>{advice}</li>
        ))}
      </ul>
      <ContactUs />
    </div>
  );
}
