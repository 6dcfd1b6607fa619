import type { StepState, Walk } from '@handslag/form-engine';
import type { MouseEvent, ReactNode } from 'react';
import { Link } from 'react-router';
import { fillInTexts as texts } from '../../i18n/spoken/form.ts';
import { Words } from '../../i18n/words.tsx';
import { Icon } from '../../ui/icon.tsx';
import type { OpenDraft } from './open-draft.ts';
import { reviewId, stepPath, type StepVisit } from './step-path.ts';
import { furthestStep } from './furthest-step.ts';

type StepListProps = {
  draft: OpenDraft;
  walk: Walk;
  stepId: string;
  goTo: (stepId: string, visit?: StepVisit) => void;
};
type Shown = StepState | 'current' | 'ahead';

/** All steps and how each stands. Those one has been to can be gone back to. */
export function StepList({ draft, walk, stepId, goTo }: StepListProps) {
  const reached = furthestStep(draft, walk, stepId);
  const at = walk.steps.findIndex(({ id }) => id === stepId);
  const titles = new Map(draft.definition.steps.map(({ id, title }) => [id, <Words text={title} />]));
  const steps = [
    ...walk.steps.map(({ id, state }, index) => ({
      id,
      title: titles.get(id),
      state: shownState(state, index, at, reached),
    })),
    { id: reviewId, title: texts.review, state: stepId === reviewId ? 'current' : 'ahead' } as const,
  ];
  const place = stepId === reviewId ? steps.length : at + 1;
  const list = <Steps steps={steps} draftId={draft.id} goTo={goTo} />;
  return (
    <nav className="step-list" aria-label={texts.steps}>
      <details className="step-list-narrow">
        <summary>{texts.stepOf(place, steps.length)}</summary>
        {list}
      </details>
      <div className="step-list-wide">
        <p className="step-list-place">{texts.stepOf(place, steps.length)}</p>
        {list}
      </div>
    </nav>
  );
}

type StepsProps = {
  steps: readonly { id: string; title: ReactNode; state: Shown }[];
  draftId: string;
  goTo: StepListProps['goTo'];
};

function Steps({ steps, draftId, goTo }: StepsProps) {
  const follow = (event: MouseEvent, id: string) => {
    if (event.metaKey || event.ctrlKey || event.shiftKey) return;
    event.preventDefault();
    goTo(id);
  };
  return (
    <ol className="steps">
      {steps.map(({ id, title, state }) => (
        <li key={id} className={`steps-item steps-${state}`}>
          <span className="steps-mark">
            {(state === 'done' || state === 'invalid') && (
              <Icon name={state === 'done' ? 'check' : 'warning'} />
            )}
          </span>
          {state === 'ahead' ? (
            <span className="steps-title">{title}</span>
          ) : (
            <Link
              className="steps-title"
              to={stepPath(draftId, id)}
              aria-current={state === 'current' ? 'step' : undefined}
              onClick={(event) => follow(event, id)}
            >
              {title}
            </Link>
          )}
          <span className="visually-hidden">, {texts.stepState[state]}</span>
        </li>
      ))}
    </ol>
  );
}

function shownState(state: StepState, index: number, at: number, reached: number): Shown {
  if (index === at) return 'current';
  return index > reached ? 'ahead' : state;
}
