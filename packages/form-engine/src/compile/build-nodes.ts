import type { Question, Step } from '../definition.ts';
import type { Node, QuestionNode, Scope, StepNode } from '../evaluation/compiled-form.ts';
import { typeOf } from '../questions/registry.ts';
import type { Problem } from '../rules/rule-site.ts';

const MOST_QUESTIONS = 5000;
const DEEPEST_GROUP = 6;
const DEEPEST_ROWS = 2;

/** The definition as a tree of nodes, before any rule is compiled. */
export type Tree = {
  readonly steps: readonly StepNode[];
  readonly root: Scope;
  readonly byId: ReadonlyMap<string, QuestionNode>;
};

/** Lays out every step and question as a node; notes ids that clash and groups too deep. */
export function buildNodes(steps: readonly Step[], problems: Problem[]): Tree {
  const root: Scope = { depth: 0, parent: undefined, owner: undefined, nodes: [] };
  const byId = new Map<string, QuestionNode>();
  const ids = new Map<string, string>();
  const claim = (id: string, path: string) => {
    const taken = ids.get(id);
    if (taken !== undefined) problems.push({ path, message: `Id ”${id}” används redan på ${taken}.` });
    if (id in Object.prototype) problems.push({ path, message: `Id ”${id}” är upptaget. Välj ett annat.` });
    ids.set(id, path);
  };

  const addQuestions = (questions: readonly Question[], parent: Node, scope: Scope, place: Place) => {
    questions.forEach((question, position) => {
      const source = `${place.source}.questions[${position}]`;
      claim(question.id, source);
      if (byId.size === MOST_QUESTIONS) {
        problems.push({ path: source, message: `E-tjänsten har fler än ${MOST_QUESTIONS} frågor.` });
      }
      if (byId.size >= MOST_QUESTIONS) return;
      const node = questionNode(question, { ...place, source }, parent, scope, byId.size);
      byId.set(question.id, node);
      if (place.depth > DEEPEST_GROUP || scope.depth > DEEPEST_ROWS) {
        problems.push({ path: source, message: 'Grupperna ligger för djupt inuti varandra.' });
        return;
      }
      if (question.type !== 'group' && question.type !== 'repeating-group') return;
      const within = node.rowScope ?? scope;
      const keys = node.rowScope ? '' : `${node.key}.`;
      addQuestions(question.questions, node, within, {
        source,
        keys,
        depth: place.depth + 1,
        step: place.step,
      });
    });
  };

  const stepNodes = steps.map((step, index): StepNode => {
    const source = `steps[${index}]`;
    claim(step.id, source);
    const node: StepNode = { kind: 'step', step, index, ...emptyNode(root) };
    root.nodes.push(node);
    addQuestions(step.questions, node, root, { source, keys: '', depth: 0, step: node });
    return node;
  });
  return { steps: stepNodes, root, byId };
}

type Place = {
  readonly source: string;
  readonly keys: string;
  readonly depth: number;
  readonly step: StepNode;
};

const emptyNode = (scope: Scope) => ({
  scope,
  slot: scope.nodes.length,
  children: [],
  visibleWhen: undefined,
  rank: 0,
  dependents: new Set<Node>(),
  judged: new Set<QuestionNode>(),
});

function questionNode(
  question: Question,
  place: Place,
  parent: Node,
  scope: Scope,
  index: number,
): QuestionNode {
  const type = typeOf(question);
  const owner: { node?: QuestionNode } = {};
  const rowScope: Scope | undefined =
    question.type === 'repeating-group'
      ? {
          depth: scope.depth + 1,
          parent: scope,
          get owner() {
            return owner.node;
          },
          nodes: [],
        }
      : undefined;
  const node: QuestionNode = {
    kind: 'question',
    ...emptyNode(scope),
    question,
    type,
    shape: type.shape(question),
    step: place.step,
    parent,
    index,
    key: place.keys + question.id,
    source: place.source,
    rowScope,
    required: false,
    min: undefined,
    max: undefined,
    value: undefined,
    choiceTests: undefined,
    checks: [],
  };
  owner.node = node;
  parent.children.push(node);
  scope.nodes.push(node);
  return node;
}
