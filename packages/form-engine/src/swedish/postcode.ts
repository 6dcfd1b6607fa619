/** Reads a Swedish postcode with or without space and country letters. @returns 'NNN NN' or nothing. */
export function readPostcode(text: string): string | undefined {
  const digits = /^(?:SE?-?)?([1-9]\d{4})$/i.exec(text.replaceAll(/\s/gu, ''))?.[1];
  return digits && `${digits.slice(0, 3)} ${digits.slice(3)}`;
}
