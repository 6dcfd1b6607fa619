import type { Issue } from '../issue.ts';
import { inLanguage } from '../messages/in-words.ts';
import { sentencesIn } from '../messages/sentences-in.ts';
import type { Fault, Surrounding } from '../questions/question-type.ts';
import type { Cell, CompiledCheck, QuestionNode, Verdict } from './compiled-form.ts';
import type { Evaluation } from './evaluate.ts';

const NOTHING_ASKED: Verdict = { required: false, min: undefined, max: undefined, issues: [] };

/** What is asked of a question just now and what is wrong with its answer; kept until something it depends on changes. */
export function verdictOn(cell: Cell, evaluation: Evaluation): Verdict {
  cell.verdict ??= judge(cell, evaluation);
  return cell.verdict;
}

function judge(cell: Cell, evaluation: Evaluation): Verdict {
  const { node, frame, visible } = cell;
  if (node.kind === 'step' || !visible) return NOTHING_ASKED;
  const { world, language } = evaluation;
  const required = typeof node.required === 'function' ? node.required(frame, world) : node.required;
  const min = node.min?.(frame, world);
  const max = node.max?.(frame, world);
  const say = sentencesIn(language);
  const name = inLanguage(node.question.label, language);
  const surrounding: Surrounding = {
    today: world.today,
    language,
    say,
    name,
    min,
    max,
    open: cell.open,
    required,
    withoutNumber: world.attributes['person.withoutNumber'] === true,
  };
  const found = faultsOf(cell, node, surrounding);
  // An answer with a fault of its own is put right first; until then rules see it as empty.
  const failed = found.length > 0 ? [] : node.checks.filter((check) => fails(check, cell, evaluation));
  if (found.length === 0 && failed.length === 0) return { required, min, max, issues: [] };
  const row = rowNameOf(cell, evaluation);
  const issues = [
    ...found.map((fault) => issueOf(cell, node, fault, row)),
    ...failed.map(({ check }) =>
      issueOf(
        cell,
        node,
        { code: 'check_failed', level: 'submit', message: inLanguage(check.message, language) },
        row,
      ),
    ),
  ];
  return { required, min, max, issues };
}

function faultsOf(cell: Cell, node: QuestionNode, surrounding: Surrounding): readonly Fault[] {
  const { type, question, shape } = node;
  const { raw } = cell;
  if (raw !== undefined) {
    const faults = type.faults?.(question, raw, surrounding) ?? [];
    const begun = shape.kind === 'text' ? [] : (type.missing?.(question, raw, surrounding) ?? []);
    return [...faults, ...begun.map(atSubmit)];
  }
  if (!surrounding.required || question.requiredLater) return [];
  const missing = type.missing?.(question, raw, surrounding) ?? [
    { code: 'missing', message: surrounding.say.missing(surrounding.name) } as const,
  ];
  return missing.map(atSubmit);
}

const atSubmit = (fault: Fault): Fault => ({ level: 'submit', ...fault });

/** A check is shown at the first of its questions that is visible. */
function fails({ nodes, fails }: CompiledCheck, { frame, node }: Cell, { world }: Evaluation): boolean {
  const first = nodes.find(({ slot }) => frame.cells[slot]!.visible);
  return first === node && fails(frame, world);
}

/** 'Inkomst 2: ', outermost row first. */
function rowNameOf({ frame }: Cell, { language }: Evaluation): string {
  let name = '';
  for (let row = frame; row.parent; row = row.parent) {
    const group = row.scope.owner!.question;
    if (group.type === 'repeating-group')
      name = `${inLanguage(group.rowName, language)} ${row.position + 1}: ${name}`;
  }
  return name;
}

const issueOf = (cell: Cell, node: QuestionNode, fault: Fault, row: string): Issue => ({
  path: fault.part === undefined ? cell.path : `${cell.path}.${fault.part}`,
  questionId: node.question.id,
  stepId: node.step.step.id,
  code: fault.code,
  level: fault.level ?? 'save',
  message: row + fault.message,
});
