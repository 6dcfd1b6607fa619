import type { Node } from '../evaluation/compiled-form.ts';
import type { Problem } from '../rules/rule-site.ts';
import type { Tree } from './build-nodes.ts';

/** Puts the nodes in an order where each comes after what it depends on; a circle is a problem. */
export function rankNodes(tree: Tree, problems: Problem[]): readonly Node[] {
  const nodes: Node[] = [...tree.steps, ...tree.byId.values()];
  const waitsFor = new Map<Node, number>(nodes.map((node) => [node, 0]));
  for (const node of nodes) for (const next of node.dependents) waitsFor.set(next, waitsFor.get(next)! + 1);
  const order = nodes.filter((node) => waitsFor.get(node) === 0);
  for (let rank = 0; rank < order.length; rank += 1) {
    const node = order[rank]!;
    node.rank = rank;
    for (const next of node.dependents) {
      const left = waitsFor.get(next)! - 1;
      waitsFor.set(next, left);
      if (left === 0) order.push(next);
    }
  }
  if (order.length < nodes.length)
    problems.push(circleAmong(nodes.filter((node) => waitsFor.get(node)! > 0)));
  return order;
}

const nameOf = (node: Node) => (node.kind === 'step' ? node.step.id : node.question.id);
const sourceOf = (node: Node) => (node.kind === 'step' ? `steps[${node.index}]` : node.source);

/** Walks backwards from any node that never got its turn until a node comes back: that is the circle. */
function circleAmong(stuck: readonly Node[]): Problem {
  const before = new Map<Node, Node>();
  const isStuck = new Set(stuck);
  for (const node of stuck) for (const next of node.dependents) if (isStuck.has(next)) before.set(next, node);
  const trail: Node[] = [];
  const met = new Set<Node>();
  let node = stuck[0]!;
  while (!met.has(node)) {
    met.add(node);
    trail.push(node);
    node = before.get(node)!;
  }
  const circle = trail.slice(trail.indexOf(node)).toReversed().slice(0, 10);
  return {
    path: sourceOf(circle[0]!),
    message: `Reglerna går runt i en cirkel: ${[...circle, circle[0]!].map(nameOf).join(' → ')}.`,
  };
}
