import type { Answers, Attachment, Surroundings } from '../answers/answers.ts';
import type { Id } from '../definition.ts';
import { visibleSteps } from '../evaluation/cells.ts';
import type { Cell, CompiledForm, Frame, QuestionNode } from '../evaluation/compiled-form.ts';
import { evaluate, type Evaluation } from '../evaluation/evaluate.ts';
import { inLanguage } from '../messages/in-words.ts';
import { sentencesIn } from '../messages/sentences-in.ts';
import { filesOf } from '../questions/attachments.ts';
import { calculatedOf } from './walk.ts';

export type SummaryStep = {
  readonly stepId: Id;
  readonly title: string;
  readonly rows: readonly SummaryRow[];
};

/** One question and its answer in words; for a group, its questions; for a repeating group, its rows as groups. */
export type SummaryRow = {
  readonly path: string;
  readonly questionId: Id;
  readonly label: string;
  /** 'Inte besvarad' or the like when there is no answer; '' for groups. */
  readonly value: string;
  readonly kind: 'text' | 'list' | 'attachments' | 'group';
  readonly answered: boolean;
  readonly sensitive: boolean;
  /** The values of a list. */
  readonly items?: readonly string[];
  readonly files?: readonly Attachment[];
  readonly rows?: readonly SummaryRow[];
};

/** The answers that can be reached, as a person reads them: for review, receipt, errand and archive. */
export function summary(
  form: CompiledForm,
  answers: Answers,
  surroundings: Surroundings,
): readonly SummaryStep[] {
  const evaluation = evaluate(form, answers, surroundings);
  return visibleSteps(evaluation).map(({ step, children }) => ({
    stepId: step.id,
    title: inLanguage(step.title, evaluation.language),
    rows: rowsFor(evaluation, evaluation.root, children),
  }));
}

const rowsFor = (
  evaluation: Evaluation,
  frame: Frame,
  nodes: readonly QuestionNode[],
): readonly SummaryRow[] =>
  nodes.flatMap((node) => {
    const cell = frame.cells[node.slot]!;
    const silent = node.question.type === 'information' || node.question.type === 'stop';
    return cell.visible && !silent ? [rowFor(evaluation, cell, node)] : [];
  });

function rowFor(evaluation: Evaluation, cell: Cell, node: QuestionNode): SummaryRow {
  const { question, type } = node;
  const { language } = evaluation;
  const say = sentencesIn(language);
  const row = {
    path: cell.path,
    questionId: question.id,
    label: inLanguage(question.label, language),
    answered: cell.raw !== undefined,
    sensitive: question.sensitive === true,
  };
  if (question.type === 'group') {
    const rows = rowsFor(evaluation, cell.frame, node.children);
    return { ...row, kind: 'group', value: '', answered: rows.some(({ answered }) => answered), rows };
  }
  if (question.type === 'calculated') {
    const shown = calculatedOf(question, cell.seen, language);
    return { ...row, kind: 'text', value: shown?.inWords ?? say.notAnswered, answered: shown !== undefined };
  }
  const { raw } = cell;
  if (raw === undefined) {
    return { ...row, kind: 'text', value: question.requiredLater ? say.answeredLater : say.notAnswered };
  }
  if (question.type === 'repeating-group') {
    const rowName = inLanguage(question.rowName, language);
    const rows = cell.rows.map((frame): SummaryRow => ({
      ...row,
      path: `${cell.path}[${frame.row}]`,
      label: `${rowName} ${frame.position + 1}`,
      kind: 'group',
      value: '',
      rows: rowsFor(evaluation, frame, node.children),
    }));
    return { ...row, kind: 'group', value: '', rows };
  }
  const value = type.inWords(question, raw, language);
  if (question.type === 'attachments') return { ...row, kind: 'attachments', value, files: filesOf(raw) };
  if (question.type === 'checkboxes' && Array.isArray(raw)) {
    const items = question.choices.flatMap(({ id, label }) =>
      raw.some((item) => item === id) ? [inLanguage(label, language)] : [],
    );
    return { ...row, kind: 'list', value, items };
  }
  return { ...row, kind: 'text', value };
}
