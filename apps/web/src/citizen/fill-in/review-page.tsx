import { summary, type Issue } from '@handslag/form-engine';
import { useQuery } from '@tanstack/react-query';
import { useMemo, useState, useSyncExternalStore, type MouseEvent } from 'react';
import { Link, useNavigate } from 'react-router';
import { ErrorSummary } from '../../form/error-summary.tsx';
import { SummaryView } from '../../form/summary-view.tsx';
import { reviewTexts as texts } from '../../i18n/spoken/review.ts';
import { Words } from '../../i18n/words.tsx';
import { useSession } from '../../session/session.ts';
import { announce } from '../../ui/announcer.tsx';
import { Button } from '../../ui/button.tsx';
import { Icon } from '../../ui/icon.tsx';
import { Notice } from '../../ui/notice.tsx';
import { PageHeading } from '../../ui/page-heading.tsx';
import { ServiceMessages } from '../overview/service-messages.tsx';
import { signInAddress } from '../sign-in/sign-in-address.ts';
import { addressToSign } from '../signing/address-to-sign.ts';
import { eServiceQuery } from '../start/e-services-queries.ts';
import type { OpenDraft } from './open-draft.ts';
import { reviewId, stepPath, type StepVisit } from './step-path.ts';
import { UpgradeNotes } from './upgrade-notes.tsx';
import { useSubmit } from './use-submit.ts';

type ReviewPageProps = {
  draft: OpenDraft;
  serviceName: string;
  goTo: (stepId: string, visit?: StepVisit) => void;
  reopen: () => void;
};

/** All answers as they will be submitted. What is submitted is what stands here. */
export function ReviewPage({ draft, serviceName, goTo, reopen }: ReviewPageProps) {
  const { form } = draft;
  const navigate = useNavigate();
  const reviewed = useSyncExternalStore(form.watchAnswers, form.answers);
  const { surroundings } = form;
  const steps = useMemo(() => summary(form.compiled, reviewed, surroundings), [form, reviewed, surroundings]);
  const [opened] = useState(reviewed);
  const [problem, setProblem] = useState<string | null>(null);
  /** What the server found missing, and how many times the person has been told so. */
  const [told, setTold] = useState<{ issues: readonly Issue[] | null; occasion: number }>({
    issues: null,
    occasion: 0,
  });
  const missing = useMemo(() => form.issues('submit'), [form, reviewed, surroundings]);
  const issues = missing.length > 0 ? missing : (told.issues ?? []);
  const { submitting, submit } = useSubmit(draft);
  const service = useQuery(eServiceQuery(draft.key)).data;
  const signedIn = useSession().session?.kind === 'citizen';
  const signing = service?.signing ?? 'none';
  const words = texts.way[signing];
  const lastStep = form.walk().steps.at(-1)?.id;
  const change = (issue: { stepId: string; path?: string }) =>
    goTo(issue.stepId, {
      fromReview: true,
      showFaults: issue.path !== undefined,
      ...(issue.path !== undefined && { focus: issue.path }),
    });

  const send = async () => {
    setProblem(null);
    const outcome = await submit(reviewed, signing !== 'none');
    if (outcome?.kind === 'submitted') {
      const { errandId, followUpCode } = outcome.errand;
      navigate(`/inskickat/${errandId}`, { replace: true, state: { followUpCode } });
    } else if (outcome?.kind === 'to-be-signed') {
      navigate(addressToSign(outcome.signing, draft.id));
    } else if (outcome?.kind === 'step-up') {
      // All is saved, and waits here for whoever comes back with another e-legitimation.
      navigate(signInAddress(stepPath(draft.id, reviewId), draft.key, outcome.why), { replace: true });
    } else if (outcome?.kind === 'incomplete') {
      setTold(({ occasion }) => ({ issues: outcome.issues, occasion: occasion + 1 }));
    } else if (outcome?.kind === 'outdated') {
      announce(texts.changed, 'assertive');
      setProblem(texts.changed);
      reopen();
    } else if (outcome) {
      announce(outcome.sentence, 'assertive');
      setProblem(outcome.sentence);
    }
  };

  return (
    <div className="step-page">
      <PageHeading
        title={[texts.title, serviceName]}
        eyebrow={<Words text={draft.name} />}
        lead={words.lead}
        hasErrors={told.occasion > 0 && issues.length > 0}
      >
        {texts.title}
      </PageHeading>
      <UpgradeNotes notes={draft.upgradeNotes} />
      {service !== undefined && service.closed !== null && (
        <ServiceMessages
          eService={service}
          begun={texts.closed[signedIn ? service.draftPolicy.kind : 'session']}
        />
      )}
      {issues.length > 0 && <ErrorSummary issues={issues} occasion={told.occasion} onElsewhere={change} />}
      {reviewed !== opened && problem === null && <Notice tone="warning" title={texts.changed} />}
      <SummaryView
        steps={steps}
        level={2}
        action={({ stepId, title }) => (
          <Link
            to={stepPath(draft.id, stepId)}
            onClick={(event: MouseEvent) => {
              event.preventDefault();
              change({ stepId });
            }}
          >
            {texts.change}
            <span className="visually-hidden">{texts.changeStep(title)}</span>
          </Link>
        )}
      />
      {signing === 'several-parties' && <HowSeveralSign />}
      {problem && (
        <Notice tone="problem">
          <p>{problem}</p>
        </Notice>
      )}
      <div className="actions step-actions">
        {lastStep !== undefined && (
          <Button look="secondary" onClick={() => goTo(lastStep)}>
            <Icon name="arrow-left" />
            {texts.back}
          </Button>
        )}
        <Button busy={submitting} onClick={() => void send()}>
          {submitting ? words.submitting : words.submit}
        </Button>
      </div>
    </div>
  );
}

/** Before one asks: who will be asked, what they do, and what it means for the answers. */
function HowSeveralSign() {
  return (
    <section className="flow">
      <h2>{texts.severalTitle}</h2>
      <ol className="several-sign">
        {texts.several.map((step) => (
          <li key={step}>{step}</li>
        ))}
      </ol>
      <p>{texts.severalLocked}</p>
    </section>
  );
}
