import { createContext, use, useCallback, useSyncExternalStore } from 'react';
import type { AnswerValue } from '@handslag/form-engine';
import type { FormStore, QuestionState } from './form-store.ts';

export const FormContext = createContext<FormStore | null>(null);

/** The form that is being filled in. */
export function useForm(): FormStore {
  const form = use(FormContext);
  if (form === null) throw new Error('A field stands outside a form');
  return form;
}

/** How a question stands: renders again only when that changes, never because of what is typed in it. */
export function useQuestion(path: string): QuestionState {
  const form = useForm();
  const watch = useCallback((listener: () => void) => form.watch(path, listener), [form, path]);
  return useSyncExternalStore(watch, () => form.look(path));
}

/** How a part of a question stands, such as the e-mail of a contact. */
export function usePart(question: string, part: string): QuestionState {
  const form = useForm();
  const watch = useCallback((listener: () => void) => form.watch(question, listener), [form, question]);
  return useSyncExternalStore(watch, () => form.look(`${question}.${part}`, question));
}

/** The answer itself, for what must show every change of it, such as a counter. */
export function useAnswer(path: string): AnswerValue | undefined {
  const form = useForm();
  const watch = useCallback((listener: () => void) => form.watchAnswer(path, listener), [form, path]);
  return useSyncExternalStore(watch, () => form.read(path));
}

/** The ids of a repeating group's rows, in order. */
export function useRows(path: string): readonly string[] {
  const form = useForm();
  const watch = useCallback((listener: () => void) => form.watch(path, listener), [form, path]);
  return useSyncExternalStore(watch, () => form.rows(path));
}
