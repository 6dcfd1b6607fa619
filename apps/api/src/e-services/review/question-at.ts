/**
 * The label of the innermost question that a path such as `definition.steps[0].questions[2].label` leads into; nothing for a path
 * that leads to none. The definition may be anything.
 */
export function questionAt(definition: unknown, path: string): string | undefined {
  if (!path.startsWith('definition.')) return undefined;
  let at: unknown = definition;
  let label: string | undefined;
  for (const [, list = '', position] of path.matchAll(/\b(steps|questions)\[(\d+)\]/g)) {
    at = valueIn(valueIn(at, list), String(position));
    const named = valueIn(valueIn(at, 'label'), 'sv');
    if (list === 'questions') label = typeof named === 'string' && named !== '' ? named : nameOf(at);
  }
  return label?.slice(0, 200);
}

const nameOf = (question: unknown): string | undefined => {
  const id = valueIn(question, 'id');
  return typeof id === 'string' ? id : undefined;
};

function valueIn(value: unknown, key: string): unknown {
  if (typeof value !== 'object' || value === null || !Object.hasOwn(value, key)) return undefined;
  return Reflect.get(value, key);
}
