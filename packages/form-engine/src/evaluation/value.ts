/** What a rule sees: a number (money in öre), a text, a date as text, a list of texts; undefined is empty. */
export type Value = string | number | boolean | readonly string[] | undefined;

/** Whether two values are the same, lists item by item. */
export function sameValue(one: Value, other: Value): boolean {
  if (one === other) return true;
  if (typeof one !== 'object' || typeof other !== 'object' || one.length !== other.length) return false;
  return one.every((item, index) => item === other[index]);
}
