import { expect } from '@playwright/test';
import { extractText, getDocumentProxy } from 'unpdf';

/** The code printed on a receipt, by which anyone can check it. */
export async function codeOnReceipt(file: Buffer): Promise<string> {
  const { text } = await extractText(await getDocumentProxy(new Uint8Array(file)), { mergePages: true });
  const code = /Kontrollkod\s+(?<code>[0-9A-Z-]{19})/u.exec(text)?.groups?.['code'] ?? '';
  expect(code).toMatch(/^(?:[0-9A-Z]{4}-){3}[0-9A-Z]{4}$/u);
  return code;
}
