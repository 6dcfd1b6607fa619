import type { Condition } from '../definition.ts';
import type { Cell, Frame, Node, QuestionNode, Scope, Test } from '../evaluation/compiled-form.ts';

/** Something wrong in a definition, where and why, in a sentence for its author. */
export type Problem = { readonly path: string; readonly message: string };

/** Where a rule stands: what it may refer to, what it does refer to, and where to complain. */
export type RuleSite = {
  readonly scope: Scope;
  readonly path: string;
  readonly byId: ReadonlyMap<string, QuestionNode>;
  readonly refersTo: Set<Node>;
  readonly problems: Problem[];
  /** Compiles a condition inside an expression. */
  readonly test: (condition: Condition, site: RuleSite) => Test;
};

export const inside = (site: RuleSite, step: string): RuleSite => ({ ...site, path: `${site.path}.${step}` });

export function complain(site: RuleSite, message: string): void {
  site.problems.push({ path: site.path, message });
}

const reaches = (from: Scope, to: Scope): boolean => {
  for (let scope: Scope | undefined = from; scope; scope = scope.parent) if (scope === to) return true;
  return false;
};

/** The question a rule refers to, if it is there and can be seen from here. */
export function refer(site: RuleSite, id: string): QuestionNode | undefined {
  const node = site.byId.get(id);
  if (!node) {
    complain(site, `Det finns ingen fråga med id ”${id}”.`);
    return undefined;
  }
  if (!reaches(site.scope, node.scope)) {
    const [name, group] = [node, node.scope.owner!].map(({ question }) => question.label.sv || question.id);
    complain(
      site,
      `”${name}” finns på varje rad i ”${group}”. Välj någon rad, varje rad, antalet rader eller summan av dem.`,
    );
    return undefined;
  }
  site.refersTo.add(node);
  return node;
}

/** The repeating group a rule refers to, and a site on one of its rows. */
export function referToRows(
  site: RuleSite,
  id: string,
  step: string,
): { group: QuestionNode; row: RuleSite } | undefined {
  const group = refer(site, id);
  if (!group) return undefined;
  if (!group.rowScope) {
    complain(site, `”${id}” är ingen upprepad grupp.`);
    return undefined;
  }
  return { group, row: { ...inside(site, step), scope: group.rowScope } };
}

/** How a rule finds a question's cell from the frame it is evaluated in. */
export function finder(site: RuleSite, node: QuestionNode): (frame: Frame) => Cell {
  const { slot } = node;
  const up = site.scope.depth - node.scope.depth;
  if (up === 0) return (frame) => frame.cells[slot]!;
  if (up === 1) return (frame) => frame.parent!.cells[slot]!;
  return (frame) => {
    let outer = frame;
    for (let level = 0; level < up; level += 1) outer = outer.parent!;
    return outer.cells[slot]!;
  };
}
