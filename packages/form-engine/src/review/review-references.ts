import type { Node, QuestionNode } from '../evaluation/compiled-form.ts';
import { possibleAnswers } from './can-hold.ts';
import type { Finding } from './finding.ts';

type ById = ReadonlyMap<string, QuestionNode>;

/** Rules that look ahead, and rules that name choices that are not there. */
export function reviewReferences(node: Node, path: string, byId: ById): readonly Finding[] {
  const rules = node.kind === 'step' ? { visibleWhen: node.step.visibleWhen } : rulesOf(node);
  const first = node.kind === 'step' ? (node.children[0]?.index ?? 0) : node.index;
  return Object.entries(rules).flatMap(([name, rule]) => {
    if (typeof rule !== 'object' || rule === null) return [];
    const place = `${path}.${name}`;
    const later = [...idsIn(rule)].filter((id) => isLater(byId.get(id), first, node));
    return [
      ...later.map((id): Finding => ({
        severity: 'warning',
        code: 'later_question',
        path: place,
        message: `Regeln beror på ”${byId.get(id)!.question.label.sv}”, som kommer längre fram. Flytta den frågan före.`,
      })),
      ...unknownChoices(rule, place, byId),
    ];
  });
}

const rulesOf = ({ question }: QuestionNode): Record<string, unknown> => ({
  visibleWhen: question.visibleWhen,
  required: question.required,
  ...('min' in question && { min: question.min }),
  ...('max' in question && { max: question.max }),
  ...('choices' in question && { choices: question.choices }),
});

function isLater(other: QuestionNode | undefined, first: number, node: Node): boolean {
  if (!other || other.index <= first) return false;
  // A group may depend on what it holds, such as a check of its own rows.
  for (let { parent } = other; parent.kind === 'question'; parent = parent.parent)
    if (parent === node) return false;
  return true;
}

const REFERRING = new Set(['answer', 'shown', 'some', 'every', 'sum', 'count']);

function* idsIn(rule: unknown): Generator<string> {
  if (typeof rule !== 'object' || rule === null) return;
  for (const [key, inner] of Object.entries(rule)) {
    if (REFERRING.has(key) && typeof inner === 'string') yield inner;
    else yield* idsIn(inner);
  }
}

/** Comparisons with a choice that the question does not have. */
function unknownChoices(rule: unknown, path: string, byId: ById): readonly Finding[] {
  if (typeof rule !== 'object' || rule === null) return [];
  const inner = Object.entries(rule).flatMap(([key, part]) =>
    unknownChoices(part, Array.isArray(rule) ? `${path}[${key}]` : `${path}.${key}`, byId),
  );
  const named = namedChoices(rule as Record<string, unknown>, byId);
  return [
    ...named.map(({ id, label }): Finding => ({
      severity: 'error',
      code: 'unknown_choice',
      path,
      message: `”${label}” har inget alternativ ”${id}”.`,
    })),
    ...inner,
  ];
}

function namedChoices(rule: Record<string, unknown>, byId: ById): readonly { id: unknown; label: string }[] {
  const [asked, constants] =
    'compare' in rule
      ? [rule.left, [valueOf(rule.right)]]
      : 'in' in rule
        ? [rule.in, Array.isArray(rule.items) ? rule.items : []]
        : [rule.contains, [valueOf(rule.item)]];
  const question =
    typeof asked === 'object' && asked && 'answer' in asked
      ? byId.get(String(asked.answer))?.question
      : undefined;
  if (!question) return [];
  const choices =
    question.type === 'checkboxes' ? question.choices.map(({ id }) => id) : possibleAnswers(question);
  if (!choices) return [];
  return constants
    .filter((id) => id !== undefined && !choices.includes(String(id)))
    .map((id) => ({ id, label: question.label.sv }));
}

const valueOf = (expression: unknown): unknown =>
  typeof expression === 'object' && expression && 'value' in expression ? expression.value : undefined;
