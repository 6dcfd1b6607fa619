import type { AnswerValue } from '../answers/answers.ts';
import type { Check, Question, Step } from '../definition.ts';
import type { Issue } from '../issue.ts';
import type { QuestionType } from '../questions/question-type.ts';
import type { Shape } from '../questions/shape.ts';
import type { Value } from './value.ts';

/** A definition made ready to run; made once per version with `compile`. */
export type CompiledForm = {
  readonly steps: readonly StepNode[];
  readonly root: Scope;
  /** In order of evaluation. */
  readonly order: readonly Node[];
  readonly byId: ReadonlyMap<string, QuestionNode>;
};

/** Where questions live together: the whole form, or each row of one repeating group. */
export type Scope = {
  readonly depth: number;
  readonly parent: Scope | undefined;
  /** The repeating group whose rows these are. */
  readonly owner: QuestionNode | undefined;
  /** By slot. */
  readonly nodes: Node[];
};

export type Node = StepNode | QuestionNode;

type NodeBase = {
  readonly scope: Scope;
  readonly slot: number;
  readonly children: QuestionNode[];
  visibleWhen: Test | undefined;
  /** Order of evaluation: after everything its visibility and value depend on. */
  rank: number;
  /** Nodes whose visibility or value depends on this one. */
  readonly dependents: Set<Node>;
  /** Questions whose demands and issues, but nothing else, depend on this one. */
  readonly judged: Set<QuestionNode>;
};

export type StepNode = NodeBase & { readonly kind: 'step'; readonly step: Step; readonly index: number };

export type QuestionNode = NodeBase & {
  readonly kind: 'question';
  readonly question: Question;
  readonly type: QuestionType<Question>;
  readonly shape: Shape;
  readonly step: StepNode;
  readonly parent: Node;
  /** Place in the document, from 0. */
  readonly index: number;
  /** Path inside the scope: 'home.area'. */
  readonly key: string;
  /** Place in the definition: 'steps[0].questions[2]'. */
  readonly source: string;
  /** The scope of the rows of a repeating group. */
  readonly rowScope: Scope | undefined;
  required: boolean | Test;
  min: Formula | undefined;
  max: Formula | undefined;
  /** A calculated question's value. */
  value: Formula | undefined;
  /** One per choice, where some choice is conditional. */
  choiceTests: readonly (Test | undefined)[] | undefined;
  /** Checks that name this question. */
  readonly checks: CompiledCheck[];
};

export type CompiledCheck = {
  readonly check: Check;
  readonly nodes: readonly QuestionNode[];
  readonly fails: Test;
};

/** What all rules see besides the answers. */
export type World = {
  readonly today: string;
  readonly attributes: { readonly [name: string]: string | number | boolean };
};

/** A compiled condition. */
export type Test = (frame: Frame, world: World) => boolean;

/** A compiled expression. */
export type Formula = (frame: Frame, world: World) => Value;

/** One instance of a scope: the form itself, or one row of a repeating group. */
export type Frame = {
  readonly scope: Scope;
  readonly parent: Frame | undefined;
  /** The row's id; '' for the form itself. */
  readonly row: string;
  /** Place among the rows, from 0. */
  readonly position: number;
  /** By slot. */
  readonly cells: Cell[];
};

/** One instance of a step or question. */
export type Cell = {
  readonly node: Node;
  readonly frame: Frame;
  /** 'home.area', 'incomes[r1].amount'. */
  readonly path: string;
  /** The answer in the right shape, as typed. */
  raw: AnswerValue | undefined;
  visible: boolean;
  /** What rules see: nothing while hidden or not understood. */
  seen: Value;
  /** Choices that can be picked now, where some are conditional. */
  open: ReadonlySet<string> | undefined;
  /** The rows of a repeating group. */
  rows: readonly Frame[];
  verdict: Verdict | undefined;
  queued: boolean;
};

/** What is asked of one instance just now, and what is wrong with its answer. */
export type Verdict = {
  readonly required: boolean;
  readonly min: Value;
  readonly max: Value;
  readonly issues: readonly Issue[];
};
