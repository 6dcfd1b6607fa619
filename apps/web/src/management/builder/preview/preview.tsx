import { compile, type CompiledForm, type EServiceDefinition, type Problem } from '@handslag/form-engine';
import { useDeferredValue, useEffect, useMemo, useState } from 'react';
import { builderFormTexts as texts } from '../../../i18n/sv/builder-form.ts';
import { findElement } from '../editing/elements.ts';
import { inOneLanguage } from '../editing/missing-texts.ts';
import { useDefinition, useDesk, useSelected } from '../editor/use-editor.ts';
import { fieldId } from '../../../form/field-id.ts';
import { PreviewStep } from './preview-step.tsx';

const restMs = 350;
type Compiled = { definition: EServiceDefinition; form: CompiledForm } | { problems: readonly Problem[] };

/** The step with what is selected, in the renderer that citizens get, a moment after the hands rest. */
export function Preview() {
  const { language } = useDesk();
  const definition = useRested(useDefinition());
  const selected = useDeferredValue(useSelected());
  const [width, setWidth] = useState<'wide' | 'narrow'>('wide');
  const compiled = useMemo(() => compileNow(inOneLanguage(definition, language)), [definition, language]);
  const element = selected === null ? undefined : findElement(definition, selected);
  const stepId = element?.kind === 'step' ? element.id : (element?.step.id ?? definition.steps[0]?.id ?? '');
  useEffect(() => {
    if (element?.kind === 'question') showInside(document.getElementById(fieldId(element.id)));
    // Once for each selection.
  }, [selected]);
  return (
    <section className="builder-pane builder-preview" aria-label={texts.preview}>
      <div className="builder-pane-tools">
        <h2>{texts.preview}</h2>
        <fieldset className="builder-segments">
          <legend className="visually-hidden">{texts.width}</legend>
          {(['wide', 'narrow'] as const).map((one) => (
            <label key={one}>
              <input
                type="radio"
                name="builder-width"
                checked={width === one}
                onChange={() => setWidth(one)}
              />
              <span>{texts.widths[one]}</span>
            </label>
          ))}
        </fieldset>
      </div>
      <p className="field-hint">{texts.previewHint}</p>
      <div className={`builder-screen builder-screen-${width}`} lang={language}>
        {'problems' in compiled ? (
          <div className="builder-broken">
            <p>{texts.previewBroken}</p>
            <ul>
              {compiled.problems.slice(0, 5).map(({ path, message }) => (
                <li key={path + message}>{message}</li>
              ))}
            </ul>
          </div>
        ) : (
          <PreviewStep
            {...compiled}
            stepId={stepId}
            selected={element?.kind === 'question' ? element.id : null}
          />
        )}
      </div>
    </section>
  );
}

/** Brings an element into view without moving the page. */
function showInside(element: HTMLElement | null): void {
  const pane = element?.closest('.builder-screen');
  if (!element || !pane) return;
  const [inner, outer] = [element.getBoundingClientRect(), pane.getBoundingClientRect()];
  if (inner.top < outer.top || inner.bottom > outer.bottom) pane.scrollTop += inner.top - outer.top - 80;
}

function compileNow(definition: EServiceDefinition): Compiled {
  try {
    return { definition, form: compile(definition) };
  } catch (error) {
    const problems: unknown = error instanceof Error && 'problems' in error ? error.problems : [];
    return { problems: Array.isArray(problems) ? (problems as Problem[]) : [] };
  }
}

/** A value, a moment after it stopped changing. */
function useRested<Value>(value: Value): Value {
  const [rested, setRested] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => setRested(value), restMs);
    return () => clearTimeout(timer);
  }, [value]);
  return rested;
}
