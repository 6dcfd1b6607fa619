/**
 * Reads a telephone number, Swedish or foreign, with spaces, hyphens, slashes, dots or brackets.
 * @returns E.164 such as +46701234567, or nothing.
 */
export function readPhone(text: string): string | undefined {
  if (text.length > 40) return undefined;
  const typed = text.replaceAll(/[\s\u2010-\u2015\u2212/.()-]/gu, '');
  // +46 (0)70 … keeps a zero that belongs to the national form.
  const international = typed.replace(/^00/, '+').replace(/^\+460/, '+46');
  if (/^\+[1-9]\d{6,14}$/.test(international)) return international;
  return /^0[1-9]\d{5,12}$/.test(international) ? `+46${international.slice(1)}` : undefined;
}
