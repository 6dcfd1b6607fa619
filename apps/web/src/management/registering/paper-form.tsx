import { registerErrandEndpoint } from '@handslag/contracts/registering';
import {
  compile,
  type Answers,
  type AnswerValue,
  type EServiceDefinition,
  type Issue,
} from '@handslag/form-engine';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState, useSyncExternalStore, type RefObject } from 'react';
import { isProblem } from '../../api/api-problem.ts';
import { call } from '../../api/client.ts';
import { ErrorSummary } from '../../form/error-summary.tsx';
import { createFormStore, type FormStore } from '../../form/form-store.ts';
import { FormView } from '../../form/form-view.tsx';
import { StepView } from '../../form/step-view.tsx';
import { UploadsContext } from '../../form/uploads/use-uploads.ts';
import { inWords } from '../../i18n/language.ts';
import { problemSentence } from '../../i18n/problem-sentence.ts';
import { registeringTexts as texts } from '../../i18n/sv/registering.ts';
import { useMunicipality } from '../../municipality/presentation.tsx';
import { Button } from '../../ui/button.tsx';
import { Notice } from '../../ui/notice.tsx';
import { CheckPart } from '../written/check-part.tsx';
import type { Intake } from './intake.ts';
import { paperFiles } from './paper-files.tsx';

export type Registered = { errandId: string; registrationNumber: string };
export type Held = { eService: string; answers: Answers };
type PaperFormProps = {
  service: { key: string; version: number; definition: EServiceDefinition };
  intake: Intake;
  /** What was filled in before one went back to change what stands above the form. */
  held: RefObject<Held | null>;
  onRegistered: (registered: Registered) => void;
};

/** The citizen's form, whole on one page, for what somebody else has told. What is missing can be left, knowingly. */
export function PaperForm({ service, intake, held, onRegistered }: PaperFormProps) {
  const { name } = useMunicipality();
  const [form] = useState(() =>
    createFormStore(
      compile(service.definition),
      held.current?.eService === service.key ? held.current.answers : {},
      { today: intake.receivedOn, attributes: { 'municipality.name': name, 'person.signedIn': true } },
    ),
  );
  useEffect(
    () =>
      form.watchAnswers(() => {
        held.current = { eService: service.key, answers: form.answers() };
      }),
    [form, held, service.key],
  );
  const [submissionKey] = useState(() => crypto.randomUUID());
  const walk = useSyncExternalStore(form.watchSteps, form.walk);
  const [faults, setFaults] = useState<{ issues: readonly Issue[]; occasion: number } | null>(null);
  const [missing, setMissing] = useState<readonly Issue[] | null>(null);
  const [agreed, setAgreed] = useState(false);
  const box = useRef<HTMLElement>(null);
  const cache = useQueryClient();
  const work = useMutation({
    mutationFn: (acknowledged: readonly Issue[]) =>
      call(registerErrandEndpoint, { body: bodyOf(submissionKey, service, intake, form, acknowledged) }),
    onSuccess: async (registered) => {
      onRegistered(registered);
      await cache.invalidateQueries({ queryKey: ['management'] });
    },
  });
  const press = () => {
    const issues = form.issues('submit');
    const wrong = issues.filter(({ level, code }) => level === 'save' || code === 'stopped');
    form.reveal(wrong);
    setMissing(null);
    if (wrong.length > 0) return setFaults({ issues: wrong, occasion: (faults?.occasion ?? 0) + 1 });
    setFaults(null);
    if (issues.length === 0) return work.mutate([]);
    setAgreed(false);
    setMissing(issues);
    return setTimeout(() => box.current?.focus());
  };
  const shown = walk.steps.map(({ id }) => id);
  return (
    <UploadsContext value={paperFiles}>
      {faults !== null && <ErrorSummary {...faults} />}
      <FormView form={form}>
        {service.definition.steps
          .filter(({ id }) => shown.includes(id))
          .map((step) => (
            <section key={step.id} className="registering-step" aria-labelledby={`step-${step.id}`}>
              <h3 id={`step-${step.id}`}>{inWords(step.title)}</h3>
              <StepView step={step} />
            </section>
          ))}
      </FormView>
      {missing !== null && (
        <section
          ref={box}
          className="registering-missing"
          tabIndex={-1}
          aria-labelledby="registering-missing"
        >
          <h3 id="registering-missing">{texts.missingTitle}</h3>
          <p>{texts.missingLead}</p>
          <ul>
            {missing.map(({ path, code, message }) => (
              <li key={`${path} ${code}`}>{message}</li>
            ))}
          </ul>
          <CheckPart id="registering-agreed" label={texts.acknowledge} checked={agreed} onCheck={setAgreed} />
        </section>
      )}
      <div role="alert">
        {work.error !== null && (
          <Notice tone="problem">
            <p>
              {isProblem(work.error, 'submission_incomplete')
                ? texts.acknowledgeFirst
                : problemSentence(work.error)}
            </p>
          </Notice>
        )}
      </div>
      <div className="actions">
        {missing !== null && agreed ? (
          <Button busy={work.isPending} onClick={() => work.mutate(missing)}>
            {work.isPending ? texts.registering : texts.registerNow}
          </Button>
        ) : (
          <Button busy={work.isPending} onClick={press}>
            {work.isPending ? texts.registering : texts.register}
          </Button>
        )}
      </div>
    </UploadsContext>
  );
}

function bodyOf(
  submissionKey: string,
  { key: eService, version }: PaperFormProps['service'],
  { channel, receivedOn, personalNumber, name, email, phone, mailReceipt }: Intake,
  form: FormStore,
  acknowledged: readonly Issue[],
) {
  return {
    submissionKey,
    eService,
    version,
    channel: channel ?? 'paper',
    receivedOn,
    applicant: { personalNumber, name, email: email.trim(), phone },
    answers: Object.entries(form.answers()).map(([path, value]) => ({ path, value: value as AnswerValue })),
    acknowledged: acknowledged.map(({ path }) => path),
    mailReceipt: mailReceipt && email.trim() !== '',
  };
}
