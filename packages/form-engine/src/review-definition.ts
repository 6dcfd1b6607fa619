import { tryCompile } from './compile/compile.ts';
import type { Choice, EServiceDefinition, Question } from './definition.ts';
import type { CompiledForm, Node, QuestionNode } from './evaluation/compiled-form.ts';
import type { Finding } from './review/finding.ts';
import { possibleAnswers } from './review/can-hold.ts';
import type { Term } from './review/literal.ts';
import { createReachability, type Reachability } from './review/reachability.ts';
import { reviewLimits } from './review/review-limits.ts';
import { reviewReferences } from './review/review-references.ts';

export type { Finding, FindingCode } from './review/finding.ts';

/**
 * Looks for what would surprise citizens: steps and questions nobody can reach, rules that contradict themselves or look ahead,
 * demands on what is hidden, dead ends, limits nothing can keep to, the same question twice.
 * Finds no false errors; what is too tangled to judge passes.
 */
export function reviewDefinition(definition: EServiceDefinition): readonly Finding[] {
  const compiled = tryCompile(definition);
  if ('problems' in compiled) {
    return compiled.problems.map((problem) => ({ severity: 'error', code: 'broken', ...problem }));
  }
  const { form } = compiled;
  const reach = createReachability(form.byId);
  return [
    ...form.steps.flatMap((node) =>
      reviewNode(node, `steps[${node.index}]`, node.step.title.sv, reach, form),
    ),
    ...[...form.byId.values()].flatMap((node) => [
      ...reviewNode(node, node.source, node.question.label.sv, reach, form),
      ...reviewLimits(node.question, node.source),
      ...reviewDemands(node, reach),
      ...reviewStop(node, reach),
    ]),
    ...reviewStopsOnEveryChoice(form, reach),
    ...reviewLabels(form),
  ];
}

function reviewNode(
  node: Node,
  path: string,
  name: string,
  reach: Reachability,
  { byId }: CompiledForm,
): readonly Finding[] {
  const condition = node.kind === 'step' ? node.step.visibleWhen : node.question.visibleWhen;
  const findings = [...reviewReferences(node, path, byId)];
  if (condition && !reach.canBe(condition)) {
    const message = `Regeln för när ”${name}” visas motsäger sig själv, så det visas aldrig.`;
    return [...findings, { severity: 'error', code: 'contradiction', path: `${path}.visibleWhen`, message }];
  }
  if (condition && reach.waysTo(node)?.length === 0) {
    const message = `”${name}” visas aldrig: det som regeln kräver kan inte gälla samtidigt.`;
    return [...findings, { severity: 'error', code: 'unreachable', path, message }];
  }
  return findings;
}

/** Demands that can only hold while the question is hidden, and choices that can never be picked. */
function reviewDemands(node: QuestionNode, reach: Reachability): readonly Finding[] {
  const { question, source } = node;
  const findings: Finding[] = [];
  if (reach.waysTo(node)?.length === 0) return findings;
  if (
    typeof question.required === 'object' &&
    reach.canBe(question.required) &&
    !reach.canBe(question.required, node)
  ) {
    const message = `”${question.label.sv}” krävs bara när den inte visas.`;
    findings.push({ severity: 'warning', code: 'required_but_hidden', path: `${source}.required`, message });
  }
  if (
    'choices' in question &&
    question.required !== false &&
    !question.choices.some((one) => canPick(one, node, reach))
  ) {
    const message = `Inget alternativ på ”${question.label.sv}” går att välja, så ingen kan svara.`;
    findings.push({ severity: 'error', code: 'dead_end', path: `${source}.choices`, message });
  }
  return findings;
}

const canPick = ({ availableWhen }: Choice, node: QuestionNode, reach: Reachability): boolean =>
  availableWhen === undefined || reach.canBe(availableWhen, node);

/** A stop that is always there: nobody can send anything in. */
function reviewStop(node: QuestionNode, reach: Reachability): readonly Finding[] {
  if (node.question.type !== 'stop' || !reach.waysTo(node)?.some((term) => term.length === 0)) return [];
  const message = `Stoppet ”${node.question.label.sv}” visas alltid, så ingen kan skicka in. Ge det en regel för när det visas.`;
  return [{ severity: 'error', code: 'dead_end', path: node.source, message }];
}

/** A question everyone must answer where every choice leads to a stop. */
function reviewStopsOnEveryChoice({ byId }: CompiledForm, reach: Reachability): readonly Finding[] {
  const stops = [...byId.values()].filter(({ question }) => question.type === 'stop');
  const stopping = stops.flatMap((node) => reach.waysTo(node) ?? []);
  return [...byId.values()].flatMap((node): readonly Finding[] => {
    const { question } = node;
    const choices = possibleAnswers(question);
    if (!choices || !isAskedOfAll(question, node, reach)) return [];
    if (!choices.every((choice) => stopping.some((term) => isExactly(term, question.id, choice)))) return [];
    const message = `Alla svar på ”${question.label.sv}” leder till ett stopp, så ingen kan skicka in.`;
    return [{ severity: 'error', code: 'dead_end', path: node.source, message }];
  });
}

const isAskedOfAll = ({ required = true }: Question, node: QuestionNode, reach: Reachability): boolean =>
  required === true &&
  node.scope.depth === 0 &&
  reach.waysTo(node)?.some((term) => term.length === 0) === true;

const isExactly = ([literal, ...rest]: Term, id: string, choice: string): boolean =>
  rest.length === 0 &&
  literal !== undefined &&
  'must' in literal &&
  literal.question === id &&
  literal.must.is === 'compared' &&
  literal.must.sign === '=' &&
  literal.must.to === choice;

/** The same label twice in one step or group: the citizen cannot tell them apart in a list of errors. */
function reviewLabels(form: CompiledForm): readonly Finding[] {
  const nodes: readonly Node[] = [...form.steps, ...form.byId.values()];
  return nodes.flatMap(({ children }) => {
    const asked = children.filter(
      ({ question }) => question.type !== 'information' && question.type !== 'stop',
    );
    const labels = new Set<string>();
    return asked.flatMap(({ question, source }): readonly Finding[] => {
      const label = question.label.sv.trim().toLowerCase();
      const twice = labels.has(label);
      labels.add(label);
      const message = `”${question.label.sv}” finns flera gånger på samma ställe. Ge frågorna olika namn.`;
      return twice ? [{ severity: 'warning', code: 'same_label', path: source, message }] : [];
    });
  });
}
