import type { Question } from '../definition.ts';
import type { LanguageFinding } from './language-finding.ts';
import type { PlacedText } from './texts-of.ts';

/** What is wrong in what something is called: nothing, nothing but an order to choose, a colon at the end. */
export function reviewName({ text, path }: PlacedText): readonly LanguageFinding[] {
  const sv = (text.sv ?? '').trim();
  if (sv === '') {
    const message = 'Här saknas en text. Den som inte ser sidan får inte veta vad det gäller.';
    return [{ severity: 'warning', code: 'missing_label', path, message }];
  }
  if (
    /^(?:välj|ange|skriv|fyll i|klicka)?(?:\s+(?:ett|en|här|nedan|text|alternativ|svar|värde))*\s*(?:…|\.{3})?$/iu.test(
      sv,
    )
  ) {
    const message = `”${sv}” säger inte vad frågan gäller. Skriv vad som ska väljas eller skrivas.`;
    return [{ severity: 'warning', code: 'empty_label', path, message }];
  }
  if (!sv.endsWith(':')) return [];
  const fix = { label: 'Ta bort kolonet', edits: [{ path: `${path}.sv`, value: sv.replace(/\s*:+$/, '') }] };
  const message = `”${sv}” slutar med kolon. Det behövs inte, och läses upp.`;
  return [{ severity: 'warning', code: 'colon', path, message, fix }];
}

/** A help text that only says the label again. */
export function reviewHelp({ label, help }: Question, path: string): readonly LanguageFinding[] {
  if (!help) return [];
  const [said, again] = [
    bare(label.sv),
    bare(help.sv).replace(/^(?:ange|skriv|fyll i|välj)\s+(?:din|ditt|dina)?\s*/u, ''),
  ];
  if (said === '' || (again !== said && bare(help.sv) !== said)) return [];
  return [
    {
      severity: 'warning',
      code: 'help_repeats',
      path: `${path}.help`,
      message: `Hjälptexten säger bara det som redan står: ”${label.sv}”. Ta bort den, eller skriv något som hjälper.`,
      fix: { label: 'Ta bort hjälptexten', edits: [{ path: `${path}.help`, value: undefined }] },
    },
  ];
}

const bare = (text: string | undefined): string =>
  (text ?? '')
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}\s]/gu, '')
    .trim();
