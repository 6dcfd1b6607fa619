import './form.css';
import { useEffect, useRef, type FocusEvent, type FormEvent, type ReactNode } from 'react';
import { answerElements, asAnswerElement, readAnswer, writeAnswer } from './answer-inputs.ts';
import type { FormStore } from './form-store.ts';
import { FormContext } from './use-form.ts';

type FormViewProps = {
  form: FormStore;
  /** Focus came to the field of a path. */
  onEnter?: (path: string) => void;
  children: ReactNode;
};

/** One handler reads all native fields, and writes in them what comes from elsewhere; the fields themselves know nothing of it. */
export function FormView({ form, onEnter, children }: FormViewProps) {
  const root = useRef<HTMLDivElement>(null);
  useEffect(
    () =>
      form.onRewrite((path) => {
        if (!root.current) return;
        for (const element of answerElements(root.current, path))
          writeAnswer(element, form.read(element.name));
      }),
    [form],
  );
  const typed = (event: FormEvent) => {
    const element = asAnswerElement(event.target);
    if (element) form.change(element.name, readAnswer(element));
  };
  const entered = ({ target }: FocusEvent) => {
    const path =
      target instanceof HTMLInputElement || asAnswerElement(target) ? (target as HTMLInputElement).name : '';
    form.enter(path || null);
    if (path) onEnter?.(path);
  };
  const left = () => form.enter(null);
  return (
    <FormContext value={form}>
      <div ref={root} onInput={typed} onFocus={entered} onBlur={left}>
        {children}
      </div>
    </FormContext>
  );
}
