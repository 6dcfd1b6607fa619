/** A name for a thing in a list of the settings that no other there has: `status-3`. */
export function freeKey(begin: string, items: readonly { id: string }[]): string {
  const taken = new Set(items.map(({ id }) => id));
  let number = items.length + 1;
  while (taken.has(`${begin}-${number}`)) number += 1;
  return `${begin}-${number}`;
}
