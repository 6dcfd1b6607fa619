import { compile, type Answers, type AnswerValue, type Question } from '@handslag/form-engine';
import { render } from '@testing-library/react';
import { createFormStore } from '../src/form/form-store.ts';
import { FormView } from '../src/form/form-view.tsx';
import { StepView } from '../src/form/step-view.tsx';
import type { UploadPorts } from '../src/form/uploads/uploads.ts';
import { uploadsDoor } from '../src/form/uploads/uploads-door.ts';
import { UploadsContext } from '../src/form/uploads/use-uploads.ts';
import { Announcer } from '../src/ui/announcer.tsx';

/** A question without the label it does not need in a test. */
type Asked<Q> = Q extends Question ? Omit<Q, 'label'> & Partial<Pick<Q, 'label'>> : never;

/** Shows questions on one step, with what has been answered; `sent` is what the person's doing has led to. */
export function showForm(
  asked: readonly Asked<Question>[],
  answers: Answers = {},
  ports: Partial<UploadPorts> = {},
) {
  const questions = asked.map(
    (question) => ({ label: { sv: `Fråga ${question.id}` }, ...question }) as Question,
  );
  const step = { id: 'step', title: { sv: 'Steg' }, questions };
  const form = createFormStore(compile({ format: 1, steps: [step] }), answers, { today: '2026-11-22' });
  const sent: { path: string; value: AnswerValue | null }[] = [];
  form.onChange((path, value) => sent.push({ path, value }));
  const files = uploadsDoor({
    form,
    upload: () => Promise.reject(new Error('Nothing is uploaded here')),
    stateOf: () => Promise.reject(new Error('Nothing is uploaded here')),
    remove: () => Promise.resolve(),
    ...ports,
  });
  const shown = render(
    <>
      <UploadsContext value={files}>
        <FormView form={form}>
          <StepView step={step} />
        </FormView>
      </UploadsContext>
      <Announcer />
    </>,
  );
  return { ...shown, form, sent, files };
}
