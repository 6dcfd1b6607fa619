import type { Check, Choice, Condition, Expression, Question } from '../definition.ts';
import type { CompiledCheck, Formula, Node, QuestionNode, Scope, Test } from '../evaluation/compiled-form.ts';
import { compileCondition } from '../rules/conditions.ts';
import { compileExpression } from '../rules/expressions.ts';
import type { Problem, RuleSite } from '../rules/rule-site.ts';
import type { Tree } from './build-nodes.ts';

/** Compiles every rule of every node and notes who depends on whom. */
export function compileRules(tree: Tree, problems: Problem[]): void {
  const compiler = new RuleCompiler(tree, problems);
  tree.steps.forEach((node, index) => {
    const source = `steps[${index}]`;
    node.visibleWhen = compiler.visibility(node, node.step.visibleWhen, source);
    compiler.checks(node.step.checks ?? [], tree.root, source);
  });
  for (const node of tree.byId.values()) compiler.question(node);
}

class RuleCompiler {
  private readonly tree: Tree;
  private readonly problems: Problem[];

  constructor(tree: Tree, problems: Problem[]) {
    this.tree = tree;
    this.problems = problems;
  }

  question(node: QuestionNode): void {
    const { question, source } = node;
    node.parent.dependents.add(node);
    node.visibleWhen = this.visibility(node, question.visibleWhen, source);
    node.required = this.required(node, question);
    if ('min' in question && typeof question.min === 'object')
      node.min = this.limit(node, question.min, 'min');
    if ('max' in question && typeof question.max === 'object')
      node.max = this.limit(node, question.max, 'max');
    if ('choices' in question) node.choiceTests = this.choices(node, question.choices);
    if (question.type === 'calculated') {
      const refersTo = new Set<Node>();
      node.value = compileExpression(question.value, this.site(node.scope, `${source}.value`, refersTo));
      for (const other of refersTo) other.dependents.add(node);
    }
    if (question.type === 'repeating-group') this.checks(question.checks ?? [], node.rowScope!, source);
  }

  visibility(node: Node, condition: Condition | undefined, source: string): Test | undefined {
    if (condition === undefined) return undefined;
    const refersTo = new Set<Node>();
    const test = compileCondition(condition, this.site(node.scope, `${source}.visibleWhen`, refersTo));
    for (const other of refersTo) other.dependents.add(node);
    return test;
  }

  /** Checks of a step or of a group's rows; each question named judges itself by them. */
  checks(checks: readonly Check[], scope: Scope, source: string): void {
    checks.forEach((check, index) => {
      const refersTo = new Set<Node>();
      const path = `${source}.checks[${index}]`;
      const fails = compileCondition(check.invalidWhen, this.site(scope, `${path}.invalidWhen`, refersTo));
      const nodes = check.questions.flatMap((id) => {
        const node = this.tree.byId.get(id);
        if (node && node.scope === scope) return [node];
        this.problems.push({ path, message: `Kontrollen nämner ”${id}”, som inte finns här.` });
        return [];
      });
      const compiled: CompiledCheck = { check, nodes, fails };
      for (const node of nodes) {
        node.checks.push(compiled);
        for (const other of [...refersTo, ...nodes]) other.judged.add(node);
      }
    });
  }

  private required(node: QuestionNode, question: Question): boolean | Test {
    if (question.type === 'stop') return true;
    if (['information', 'calculated', 'group'].includes(question.type)) return false;
    if (typeof question.required !== 'object') return question.required ?? true;
    return this.judgement(node, `${node.source}.required`, (site) =>
      compileCondition(question.required as Condition, site),
    );
  }

  private limit(node: QuestionNode, limit: Expression, which: string): Formula {
    return this.judgement(node, `${node.source}.${which}`, (site) => compileExpression(limit, site));
  }

  private judgement<Rule>(node: QuestionNode, path: string, compileOne: (site: RuleSite) => Rule): Rule {
    const refersTo = new Set<Node>();
    const rule = compileOne(this.site(node.scope, path, refersTo));
    for (const other of refersTo) other.judged.add(node);
    return rule;
  }

  private choices(node: QuestionNode, choices: readonly Choice[]): readonly (Test | undefined)[] | undefined {
    const seen = new Set<string>();
    for (const [index, { id }] of choices.entries()) {
      const path = `${node.source}.choices[${index}]`;
      if (seen.has(id)) this.problems.push({ path, message: `Alternativet ”${id}” finns två gånger.` });
      seen.add(id);
    }
    if (!choices.some((choice) => choice.availableWhen)) return undefined;
    return choices.map(({ availableWhen }, index) => {
      if (!availableWhen) return undefined;
      const refersTo = new Set<Node>();
      const path = `${node.source}.choices[${index}].availableWhen`;
      const test = compileCondition(availableWhen, this.site(node.scope, path, refersTo));
      for (const other of refersTo) other.dependents.add(node);
      return test;
    });
  }

  private site(scope: Scope, path: string, refersTo: Set<Node>): RuleSite {
    return { scope, path, byId: this.tree.byId, refersTo, problems: this.problems, test: compileCondition };
  }
}
