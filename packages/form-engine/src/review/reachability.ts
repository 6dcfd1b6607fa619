import type { Condition } from '../definition.ts';
import type { Node, QuestionNode } from '../evaluation/compiled-form.ts';
import { canHold } from './can-hold.ts';
import { combine, type Literal, type Term, termsOf } from './literal.ts';

/** When things can be seen, worked out once per step and question. */
export type Reachability = {
  /** The ways in which a node can be visible; nothing when there are too many to tell. */
  readonly waysTo: (node: Node) => readonly Term[] | undefined;
  /** Whether a condition can hold at all, and whether it can while a node is visible. */
  readonly canBe: (condition: Condition, at?: Node) => boolean;
};

/** Rules followed this far back from the question they are on. */
const FARTHEST = 6;

/** Rules followed for one question; a rule that leads to more is not looked through to the end. */
const MOST_EFFORT = 500;

export function createReachability(byId: ReadonlyMap<string, QuestionNode>): Reachability {
  const own = new Map<Node, readonly Term[] | undefined>();
  const ownTerms = (node: Node): readonly Term[] | undefined => {
    if (!own.has(node)) own.set(node, possible(termsOfNode(node)));
    return own.get(node);
  };
  const possible = (terms: readonly Term[] | undefined) => terms?.filter((term) => canHold(term, byId));

  /** A node's own ways together with those of what it lies in, without following its rules further. */
  const nested = (node: Node): readonly Term[] | undefined =>
    node.kind === 'step' ? ownTerms(node) : possible(combine(nested(node.parent), ownTerms(node)));

  /** A term together with what makes the questions it needs visible. */
  let effort = 0;
  const widened = (term: Term, seen: ReadonlySet<Node>, left: number): readonly Term[] | undefined => {
    let ways: readonly Term[] | undefined = [term];
    for (const node of needed(term)) {
      if (left === 0 || seen.has(node) || effort > MOST_EFFORT) continue;
      effort += 1;
      const before = nested(node);
      if (!before) continue;
      const more = new Set([...seen, node]);
      const further = all(before.map((one) => widened(one, more, left - 1)));
      ways = possible(combine(ways, further)) ?? ways;
      if (ways.length === 0) return ways;
    }
    return ways;
  };

  const needed = (term: Term): readonly QuestionNode[] =>
    term.flatMap((literal) => {
      const id = idNeeded(literal);
      const node = id === undefined ? undefined : byId.get(id);
      return node ? [node] : [];
    });

  const cache = new Map<Node, readonly Term[] | undefined>();
  const waysTo = (node: Node): readonly Term[] | undefined => {
    if (!cache.has(node))
      cache.set(node, all(nested(node)?.map((term) => widened(term, new Set([node]), FARTHEST))));
    return cache.get(node);
  };
  return {
    waysTo,
    canBe(condition, at) {
      const terms = possible(termsOf(condition));
      const together = at ? possible(combine(terms, waysTo(at))) : terms;
      return !together || together.length > 0;
    },
  };
}

const termsOfNode = (node: Node): readonly Term[] | undefined => {
  const condition = node.kind === 'step' ? node.step.visibleWhen : node.question.visibleWhen;
  return condition ? termsOf(condition) : [[]];
};

/** The question that must be visible for a literal to hold. */
function idNeeded(literal: Literal): string | undefined {
  if ('must' in literal) return literal.must.is === 'empty' ? undefined : literal.question;
  const shown = literal.holds ? /^\{"shown":"([A-Za-z0-9]+)"\}$/.exec(literal.opaque) : null;
  return shown?.[1];
}

function all(lists: readonly (readonly Term[] | undefined)[] | undefined): readonly Term[] | undefined {
  if (!lists) return undefined;
  const terms = lists.flatMap((list) => list ?? [[]]);
  return terms.length <= 512 ? terms : undefined;
}
