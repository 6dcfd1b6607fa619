/** Every month (YYYY-MM) from one to another, both included; none where the second comes first. */
export function monthsBetween(from: string, to: string): string[] {
  const [first, last] = [from, to].map(numberOf);
  if (first === undefined || last === undefined) return [];
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, at) => nameOf(first + at));
}

function numberOf(month: string): number {
  const [year = 0, number = 1] = month.split('-').map(Number);
  return year * 12 + number - 1;
}

function nameOf(number: number): string {
  return `${String(Math.floor(number / 12)).padStart(4, '0')}-${String((number % 12) + 1).padStart(2, '0')}`;
}
