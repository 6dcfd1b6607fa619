import type { AnswerValue, RepeatingGroupQuestion } from '@handslag/form-engine';
import { useEffect, useLayoutEffect, useRef, useState } from 'react';
import { inWords } from '../../i18n/language.ts';
import { rowTexts as texts } from '../../i18n/spoken/rows.ts';
import { announce } from '../../ui/announcer.tsx';
import type { FieldProps } from '../field-frame.tsx';
import { fieldId } from '../field-id.ts';
import { useForm } from '../use-form.ts';

/** The id of a row's element. */
export const rowId = (path: string, row: string): string => `${fieldId(path)}-row-${row}`;

/** Two tabs that both show an empty group must not each begin a row of their own. */
const firstRow = 'first';

type Removed = { id: string; order: readonly string[]; answers: AnswerValue; title: string };
type Focus = { row: string; on: 'field' | 'up' | 'down' | 'self' };

/** Adding, removing, taking back and moving rows: focus follows what happened, and it is told. */
export function useRowActions(
  { question, path, state }: FieldProps<RepeatingGroupQuestion>,
  rows: readonly string[],
) {
  const form = useForm();
  const [removed, setRemoved] = useState<Removed | null>(null);
  const focus = useRef<Focus | null>(null);
  const titleAt = (index: number) => texts.rowTitle(inWords(question.rowName), index + 1);

  useEffect(() => {
    const wanted = state.required && (question.minRows ?? 1) > 0;
    if (wanted && form.rows(path).length === 0) form.change(`${path}[${firstRow}]`, {});
    // Only when the group appears: who removes the last row wants it gone.
  }, [form, path]);

  useLayoutEffect(() => {
    if (focus.current) focusRow(path, focus.current);
    focus.current = null;
  });

  return {
    removed,
    add() {
      const id = crypto.randomUUID();
      setRemoved(null);
      focus.current = { row: id, on: 'field' };
      announce(texts.rowAdded(titleAt(rows.length)));
      form.change(`${path}[${id}]`, {});
      // Several new rows may travel in one save: the order says which came first.
      form.change(path, [...rows, id]);
    },
    remove(index: number) {
      const id = rows[index];
      if (id === undefined) return;
      const title = titleAt(index);
      setRemoved({ id, order: rows, answers: form.readRow(path, id), title });
      focus.current = { row: 'removed', on: 'self' };
      announce(texts.rowRemoved(title));
      form.change(`${path}[${id}]`, null);
    },
    restore() {
      if (!removed) return;
      focus.current = { row: removed.id, on: 'field' };
      announce(texts.rowRestored(removed.title));
      form.change(`${path}[${removed.id}]`, removed.answers);
      form.change(path, [...removed.order]);
      setRemoved(null);
    },
    move(index: number, by: -1 | 1) {
      const order = [...rows];
      const [id] = order.splice(index, 1);
      if (id === undefined) return;
      order.splice(index + by, 0, id);
      focus.current = { row: id, on: by < 0 ? 'up' : 'down' };
      announce(texts.rowMoved(titleAt(index), index + by + 1, rows.length));
      form.change(path, order);
    },
  };
}

function focusRow(path: string, { row, on }: Focus): void {
  const element = document.getElementById(rowId(path, row));
  if (!element) return;
  const button = (does: string) =>
    element.querySelector<HTMLElement>(`:scope > .row-actions [data-row-action="${does}"]`);
  const target =
    on === 'self'
      ? element
      : on === 'field'
        ? (element.querySelector<HTMLElement>('input:not([aria-hidden]), textarea, select') ??
          button('remove'))
        : (button(on) ?? button(on === 'up' ? 'down' : 'up'));
  target?.focus();
}
