const wrongCode = '000000';
const triesBeforeBlocked = 3;

/**
 * What is wrong with the code, in words, or undefined when it will do. Wrong codes are counted; the third one blocks.
 */
export function checkCode(
  tries: { wrongPins: number },
  code: string,
): { problem: string; blocked: boolean } | undefined {
  if (!/^\d{6}$/u.test(code)) return { problem: 'Skriv sex siffror.', blocked: false };
  if (code !== wrongCode) return undefined;
  tries.wrongPins += 1;
  const left = triesBeforeBlocked - tries.wrongPins;
  return { problem: `Fel kod. Försök kvar: ${left}.`, blocked: left <= 0 };
}
