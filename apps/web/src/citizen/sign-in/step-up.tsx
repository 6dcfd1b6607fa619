import type { EServiceOverview } from '@handslag/contracts/e-services';
import type { SessionState } from '@handslag/contracts/sessions';
import { Link } from 'react-router';
import { inWords } from '../../i18n/language.ts';
import { signInTexts as texts } from '../../i18n/spoken/sign-in.ts';
import { useMunicipality } from '../../municipality/presentation.tsx';
import { PageHeading } from '../../ui/page-heading.tsx';
import type { StepUpReason } from './sign-in-address.ts';

type StepUpHeadingProps = {
  session: Extract<SessionState, { kind: 'citizen' }>;
  reason: StepUpReason;
  service: EServiceOverview | undefined;
};

/** Why someone who is signed in must prove themselves with something else, and what becomes of what they were doing. */
export function StepUpHeading({ session, reason, service }: StepUpHeadingProps) {
  const { acceptedEids } = useMunicipality();
  const label = acceptedEids.find(({ name }) => name === session.eid)?.label;
  const eid = label === undefined ? texts.yourEid : inWords(label);
  const name = service === undefined ? texts.theService : texts.service(inWords(service.name));
  return (
    <>
      <PageHeading
        title={[texts.stepUpTitle]}
        lead={reason === 'niva' ? texts.tooLow(name, eid) : texts.notTaken(name, eid)}
      >
        {texts.stepUpTitle}
      </PageHeading>
      <p className="step-up-more">
        {texts.stepUpMore(session.name)}{' '}
        {service !== undefined && <Link to={`/e-tjanster/${service.key}`}>{texts.stepUpBack}</Link>}
      </p>
    </>
  );
}
