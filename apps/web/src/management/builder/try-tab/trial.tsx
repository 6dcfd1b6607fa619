import {
  summary,
  type Answers,
  type EServiceDefinition,
  type Issue,
  type Surroundings,
} from '@handslag/form-engine';
import { useEffect, useMemo, useRef, useState, useSyncExternalStore } from 'react';
import { ErrorSummary } from '../../../form/error-summary.tsx';
import type { FormStore } from '../../../form/form-store.ts';
import { MarkedText } from '../../../form/marked-text.tsx';
import { FormView } from '../../../form/form-view.tsx';
import { StepView } from '../../../form/step-view.tsx';
import { SummaryView } from '../../../form/summary-view.tsx';
import { UploadsContext } from '../../../form/uploads/use-uploads.ts';
import { FormContext } from '../../../form/use-form.ts';
import { reviewTexts as texts } from '../../../i18n/sv/builder-review.ts';
import { Button } from '../../../ui/button.tsx';
import { focusAfter } from '../controls/focus-after.ts';
import { localUploads } from '../preview/local-uploads.ts';
import { WhyPanel } from './why-panel.tsx';

type TrialProps = {
  definition: EServiceDefinition;
  form: FormStore;
  surroundings: Surroundings;
  onAnswers: (answers: Answers) => void;
};

/** Step after step as the citizen takes them, with what decides what shows beside. */
export function Trial({ definition, form, surroundings, onAnswers }: TrialProps) {
  const uploads = useMemo(() => localUploads(form), [form]);
  const walk = useSyncExternalStore(form.watchSteps, form.walk);
  const [at, setAt] = useState(walk.steps[0]?.id ?? '');
  const [faults, setFaults] = useState<{ issues: readonly Issue[]; occasion: number } | null>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  const [entered, setEntered] = useState<string | null>(null);
  useEffect(() => form.watchAnswers(() => onAnswers(form.answers())), [form, onAnswers]);
  const go = (to: string) => {
    focusAfter(
      () => {
        setFaults(null);
        setEntered(null);
        setAt(to);
      },
      () => heading.current,
    );
  };
  const step = definition.steps.find(({ id }) => id === at);
  const shows = step && walk.steps.some(({ id }) => id === at);
  const goOn = () => {
    const issues = form.issues('submit', at);
    form.reveal(issues);
    if (issues.length > 0) return setFaults((before) => ({ issues, occasion: (before?.occasion ?? 0) + 1 }));
    return go(walk.next(at) ?? 'summary');
  };
  const left = form.issues('submit');
  return (
    <FormContext value={form}>
      <UploadsContext value={uploads}>
        <section className="builder-try-form" aria-labelledby="builder-try-step">
          <nav aria-label={texts.stepsHere}>
            <ol className="builder-try-steps">
              {walk.steps.map(({ id, state }) => (
                <li key={id}>
                  <button
                    type="button"
                    className="builder-link"
                    aria-current={id === at ? 'step' : undefined}
                    onClick={() => go(id)}
                  >
                    {definition.steps.find((one) => one.id === id)?.title.sv}
                    {state === 'done' && ' ✓'}
                  </button>
                </li>
              ))}
              <li>
                <button
                  type="button"
                  className="builder-link"
                  aria-current={at === 'summary' ? 'step' : undefined}
                  onClick={() => go('summary')}
                >
                  {texts.summary}
                </button>
              </li>
            </ol>
          </nav>
          <h2 id="builder-try-step" ref={heading} tabIndex={-1}>
            {at === 'summary' ? texts.summary : step?.title.sv}
          </h2>
          {faults && <ErrorSummary {...faults} />}
          {at === 'summary' ? (
            <>
              <p>{texts.summaryText}</p>
              <p>
                <strong>{left.length === 0 ? texts.wouldSend : texts.wouldNotSend(left.length)}</strong>
              </p>
              <SummaryView steps={summary(form.compiled, form.answers(), surroundings)} />
            </>
          ) : (
            shows && (
              <>
                {step.description && (
                  <div className="soft">
                    <MarkedText text={step.description} />
                  </div>
                )}
                <FormView form={form} onEnter={setEntered} key={at}>
                  <StepView step={step} />
                </FormView>
                <div className="actions">
                  {walk.previous(at) !== undefined && (
                    <Button look="secondary" onClick={() => go(walk.previous(at) ?? at)}>
                      {texts.previous}
                    </Button>
                  )}
                  <Button onClick={goOn}>{walk.next(at) === undefined ? texts.toSummary : texts.next}</Button>
                </div>
              </>
            )
          )}
        </section>
      </UploadsContext>
      <WhyPanel
        definition={definition}
        form={form}
        surroundings={surroundings}
        stepId={at}
        entered={entered}
      />
    </FormContext>
  );
}
