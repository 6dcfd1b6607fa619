import type { Question } from '@handslag/form-engine';
import type { ReactNode } from 'react';
import { Words } from '../i18n/words.tsx';
import { formTexts } from '../i18n/spoken/form.ts';
import type { QuestionState } from './form-store.ts';
import { describedBy, errorId, fieldId, hintId, legendId } from './field-id.ts';
import { MarkedText } from './marked-text.tsx';

export type FieldProps<Q extends Question = Question> = { question: Q; path: string; state: QuestionState };

type FrameProps = FieldProps & {
  /** How to write the answer, where the question's own help does not say it. */
  hint?: string | undefined;
  children: ReactNode;
};

/** A question with one field: label, help, error, field. */
export function FieldFrame({ question, path, state, hint, children }: FrameProps) {
  return (
    <div className={classOf(state)}>
      <label className="field-label" htmlFor={fieldId(path)}>
        <QuestionLabel question={question} state={state} />
      </label>
      <FieldNotes question={question} path={path} state={state} hint={hint} />
      {children}
    </div>
  );
}

type FieldSetProps = FrameProps & {
  role?: 'radiogroup';
  /** Its fields are questions of their own, and its label a heading to them. */
  several?: boolean;
};

/** A question with several fields: its label is their legend. */
export function FieldSet({ question, path, state, hint, role, several = false, children }: FieldSetProps) {
  const invalid = state.message !== null;
  return (
    <fieldset
      id={fieldId(path)}
      className={several ? `${classOf(state)} field-several` : classOf(state)}
      role={role}
      aria-labelledby={role && legendId(path)}
      aria-describedby={describedBy(path, { hint: hasHint(question, hint), error: invalid })}
      aria-invalid={(role && invalid) || undefined}
    >
      <legend className="field-label" id={legendId(path)}>
        <QuestionLabel question={question} state={state} />
      </legend>
      <FieldNotes question={question} path={path} state={state} hint={hint} />
      {children}
    </fieldset>
  );
}

/** What every native field carries: its id, its answer's path, and what tells about it. */
export function nativeProps({ question, path, state }: FieldProps, hint?: string) {
  return partProps(path, state.message !== null, hasHint(question, hint));
}

/** The same for a field that is one of several in its question. */
export function partProps(path: string, invalid: boolean, hint: boolean) {
  return {
    id: fieldId(path),
    name: path,
    'aria-invalid': invalid || undefined,
    'aria-describedby': describedBy(path, { hint, error: invalid }),
  };
}

/** The sentence about what to put right. */
export function FieldError({ path, message }: { path: string; message: string | null }) {
  if (message === null) return null;
  return (
    <p className="field-error" id={errorId(path)}>
      <span className="visually-hidden">{formTexts.error} </span>
      {message}
    </p>
  );
}

function QuestionLabel({ question, state }: { question: Question; state: QuestionState }) {
  const optional = !state.required && !neverAsked.has(question.type) ? formTexts.optional : null;
  const aside = question.requiredLater ? formTexts.requiredLater : optional;
  return (
    <>
      <Words text={question.label} />
      {aside !== null && <span className="field-aside"> {aside}</span>}
    </>
  );
}

function FieldNotes({ question, path, state, hint }: FieldProps & { hint?: string | undefined }) {
  return (
    <>
      {hasHint(question, hint) && (
        <div className="field-hint" id={hintId(path)}>
          {question.help && <MarkedText text={question.help} />}
          {hint && <p>{hint}</p>}
        </div>
      )}
      {question.details && (
        <details className="field-details">
          <summary>
            {formTexts.showMore}
            <span className="visually-hidden">
              : <Words text={question.label} />
            </span>
          </summary>
          <MarkedText text={question.details} />
        </details>
      )}
      <FieldError path={path} message={state.message} />
    </>
  );
}

/** Question types that take no answer of their own. */
const neverAsked: ReadonlySet<Question['type']> = new Set(['information', 'stop', 'calculated', 'group']);

const hasHint = (question: Question, hint: string | undefined): boolean =>
  question.help !== undefined || hint !== undefined;
const classOf = (state: QuestionState): string => (state.message === null ? 'field' : 'field field-invalid');
