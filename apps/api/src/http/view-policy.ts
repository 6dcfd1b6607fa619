import { pdfPolicy } from './send-pdf.ts';

const picturePolicy = "sandbox; default-src 'none'; style-src 'unsafe-inline'";
/** What a browser shows by itself, of kinds that cannot be a page: see `viewableKinds` of the contracts. By media type. */
const policies: ReadonlyMap<string, string> = new Map([
  ['application/pdf', pdfPolicy],
  ['image/jpeg', picturePolicy],
  ['image/png', picturePolicy],
]);

/** The policy under which a browser may show a file of this media type in a tab of its own, where nothing can run; null: it may not. */
export function viewPolicy(mime: string): string | null {
  return policies.get(mime) ?? null;
}
