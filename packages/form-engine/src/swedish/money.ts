const SPACES = /[\s\u00a0\u202f'’]/gu;

/** A typed number's sign, whole digits and decimals, with decimal comma or point and thousands apart. */
function digitsOf(text: string): { negative: boolean; whole: string; decimals: string } | undefined {
  const typed = text.replaceAll(SPACES, '').replace(/^[\u2212\u2013]/, '-');
  const thousands = /^-?\d{1,3}(?:\.\d{3})+(?:,\d+)?$/.test(typed) ? typed.replaceAll('.', '') : typed;
  const match = thousands.length <= 40 ? /^([+-]?)(\d{1,15})(?:[.,](\d{1,15}))?$/.exec(thousands) : null;
  return match ? { negative: match[1] === '-', whole: match[2]!, decimals: match[3] ?? '' } : undefined;
}

/** Reads 12,5 · 1 200 · 1.200,50 · −3. @returns the number and how many decimals were typed, or nothing. */
export function readNumber(text: string): { value: number; decimals: number } | undefined {
  const digits = digitsOf(text);
  if (!digits) return undefined;
  const value = Number(`${digits.negative ? '-' : ''}${digits.whole}.${digits.decimals || '0'}`);
  return { value: value === 0 ? 0 : value, decimals: digits.decimals.replace(/0+$/, '').length };
}

/** Reads an amount in kronor such as 1 200:-, 1200,50 kr or SEK 500. @returns öre, exactly, or nothing. */
export function readMoney(text: string): number | undefined {
  const typed = text.trim().toLowerCase();
  if (typed.length > 40) return undefined;
  const amount = typed
    .replace(/^(?:sek|kr)/, '')
    .replace(/(?:kronor|sek|kr)\.?$/, '')
    .trimEnd()
    .replace(/[:,]-+$/, '')
    .replace(/:(?=\d{2}$)/, ',');
  const digits = digitsOf(amount);
  if (!digits || digits.decimals.length > 2 || digits.whole.length > 13) return undefined;
  const ore = Number(digits.whole) * 100 + Number(digits.decimals.padEnd(2, '0'));
  return digits.negative && ore !== 0 ? -ore : ore;
}
