import type { EServiceDefinition, Id, Surroundings } from '@handslag/form-engine';
import { whyShown, type Reason } from '@handslag/form-engine/building';
import { useState, useSyncExternalStore } from 'react';
import type { FormStore } from '../../../form/form-store.ts';
import { reviewTexts as texts } from '../../../i18n/sv/builder-review.ts';
import { ChoiceControl } from '../controls/simple-controls.tsx';
import { elementsOf, nameOf } from '../editing/elements.ts';
import { WordingView } from '../rules/wording-view.tsx';

type WhyProps = {
  definition: EServiceDefinition;
  form: FormStore;
  surroundings: Surroundings;
  stepId: Id;
  /** The path of the field that has the focus, or had it last. */
  entered: string | null;
};

/** Why a question shows, or does not, with the answers as they are: each part of its rules, and whether it holds. */
export function WhyPanel({ definition, form, surroundings, stepId, entered }: WhyProps) {
  const [chosen, setChosen] = useState<Id | null>(null);
  const answers = useSyncExternalStore(form.watchAnswers, form.answers);
  const options = [...elementsOf(definition)].map((element) => ({
    value: element.id,
    label: nameOf(element) || element.id,
    group: element.kind === 'step' ? texts.steps : element.step.title.sv,
  }));
  const ofField = entered
    ?.replaceAll(/\[[^\]]*\]/g, '')
    .split('.')
    .find((id) => options.some(({ value }) => value === id));
  const here = chosen ?? ofField ?? options.find(({ value }) => value === stepId)?.value ?? '';
  const path =
    form
      .walk()
      .steps.flatMap(({ paths }) => paths)
      .find((one) => lastId(one) === here) ?? fullPath(form, here);
  const why = whyShown(form.compiled, answers, surroundings, path);
  return (
    <aside className="side-card builder-why" aria-labelledby="builder-why">
      <h2 id="builder-why">{texts.why}</h2>
      <ChoiceControl label={texts.questions} value={here} options={options} onChange={setChosen} />
      {why && (
        <div role="status">
          <p>
            <strong>
              {why.rules.length === 0 ? texts.whyAlways : why.visible ? texts.whyShown : texts.whyHidden}
            </strong>
          </p>
          <ul className="builder-reasons">
            {why.rules.map(({ of, name, reason }) => (
              <li key={`${of} ${name}`}>
                <span className="soft">{name}: </span>
                <ReasonView reason={reason} />
              </li>
            ))}
          </ul>
        </div>
      )}
    </aside>
  );
}

const lastId = (path: string): string =>
  path
    .replace(/\[[^\]]*\]$/, '')
    .split('.')
    .at(-1) ?? path;

/** Where a question that does not show would be. */
function fullPath(form: FormStore, id: Id): string {
  return form.compiled.byId.get(id)?.key ?? id;
}

function ReasonView({ reason }: { reason: Reason }) {
  const { holds, wording, parts, joined } = reason;
  return (
    <>
      <span className={`builder-holds builder-holds-${holds ? 'yes' : 'no'}`}>
        {holds ? texts.now.yes : texts.now.no}
      </span>{' '}
      <WordingView wording={wording} />
      {parts.length > 0 && (
        <ul data-joined={joined}>
          {parts.map((part, place) => (
            // Parts of a rule have no names of their own.
            // oxlint-disable-next-line react/no-array-index-key
            <li key={place}>
              <ReasonView reason={part} />
            </li>
          ))}
        </ul>
      )}
    </>
  );
}
