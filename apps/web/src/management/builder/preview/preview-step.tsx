import type { Answers, CompiledForm, EServiceDefinition, Id } from '@handslag/form-engine';
import { useMemo, useRef, useSyncExternalStore } from 'react';
import { createFormStore, type FormStore } from '../../../form/form-store.ts';
import { MarkedText } from '../../../form/marked-text.tsx';
import { FormView } from '../../../form/form-view.tsx';
import { StepView } from '../../../form/step-view.tsx';
import { UploadsContext } from '../../../form/uploads/use-uploads.ts';
import { builderFormTexts as texts } from '../../../i18n/sv/builder-form.ts';
import { localUploads } from './local-uploads.ts';
import { tryToday } from './try-today.ts';

type StepProps = { definition: EServiceDefinition; form: CompiledForm; stepId: Id; selected: Id | null };

/** One step of a form that nobody sends in. What is filled in stays while the form changes, so that rules can be seen at work. */
export function PreviewStep({ definition, form: compiled, stepId, selected }: StepProps) {
  const answers = useRef<Answers>({});
  const form = useMemo(() => {
    const made = createFormStore(compiled, answers.current, { today: tryToday() });
    made.watchAnswers(() => (answers.current = made.answers()));
    return made;
  }, [compiled]);
  const uploads = useMemo(() => localUploads(form), [form]);
  const step = definition.steps.find(({ id }) => id === stepId);
  const hidden = useHidden(form, stepId, selected);
  if (!step) return null;
  return (
    <UploadsContext value={uploads}>
      <h3 className="builder-screen-title">{step.title.sv}</h3>
      {step.description && (
        <div className="soft">
          <MarkedText text={step.description} />
        </div>
      )}
      {hidden !== null && <p className="builder-hidden">{hidden}</p>}
      <FormView form={form} key={`${stepId} ${String(definition.steps.indexOf(step))}`}>
        <StepView step={step} />
      </FormView>
    </UploadsContext>
  );
}

/** Why what is selected does not show. */
function useHidden(form: FormStore, stepId: Id, selected: Id | null): string | null {
  const walk = useSyncExternalStore(form.watchSteps, form.walk);
  const here = walk.steps.find(({ id }) => id === stepId);
  if (!here) return texts.hiddenStep;
  const isOnRow = selected !== null && (form.compiled.byId.get(selected)?.scope.depth ?? 0) > 0;
  const shows =
    selected === null ||
    isOnRow ||
    here.paths.some((path) => path === selected || path.endsWith(`.${selected}`));
  return shows ? null : texts.hiddenHere;
}
