import type { MunicipalitySettings } from '@handslag/contracts/municipalities';

type Look = {
  name: string;
  address: string;
  brandColour: string;
  contact: MunicipalitySettings['contact'];
  language: string;
};
/** As the plain text has it: an address of the portal stands on a line of its own, after the words about it. */
type Letter = { subject: string; paragraphs: readonly string[] };

const styles = `
  :root { color-scheme: light dark; supported-color-schemes: light dark; }
  @media (prefers-color-scheme: dark) {
    .page { background: #14181b !important; }
    .letter { background: #1d2327 !important; border-right-color: #3b454c !important; border-bottom-color: #3b454c !important; border-left-color: #3b454c !important; }
    .ink { color: #eceff1 !important; }
    .soft { color: #b9c2c8 !important; }
    .rule { border-color: #3b454c !important; }
  }`;

/**
 * The same words as the plain text, in the municipality's look. One document and nothing besides: no pictures, fonts or scripts to be
 * fetched, so that nobody can see when or where it is read. Laid out without tables, headings and links as on any page.
 */
export function mailHtml({ subject, paragraphs }: Letter, look: Look): string {
  const { name, contact, brandColour, language } = look;
  const phone = contact.phone.replaceAll(/[^+\d]/g, '');
  return `<!doctype html>
<html lang="${escaped(language)}" dir="ltr">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="format-detection" content="telephone=no, date=no, address=no">
<title>${escaped(subject)}</title>
<style>${styles}
</style>
</head>
<body class="page" style="margin:0;padding:24px 12px;background:#eef1f3;font-family:'Source Sans 3','Segoe UI',Helvetica,Arial,sans-serif;">
<div role="article" aria-label="${escaped(subject)}" class="letter" style="max-width:600px;margin:0 auto;background:#ffffff;border:1px solid #d5dade;border-top:6px solid ${brandColour};">
<div style="padding:28px 24px;">
<p class="ink" style="margin:0 0 24px;font-size:18px;line-height:1.4;font-weight:700;color:#1a2126;">${escaped(name)}</p>
<h1 class="ink" style="margin:0 0 20px;font-size:24px;line-height:1.3;font-weight:700;color:#1a2126;">${escaped(subject)}</h1>
${paragraphs.map((paragraph) => part(paragraph, look)).join('\n')}
</div>
<div class="rule" style="padding:20px 24px;border-top:1px solid #d5dade;">
<p class="soft" style="margin:0;font-size:16px;line-height:1.6;color:#4f5961;">${escaped(contact.organisation)}<br>
<a class="ink" style="color:#1a2126;" href="tel:${phone}">${escaped(contact.phone)}</a><br>
<a class="ink" style="color:#1a2126;" href="mailto:${escaped(contact.email)}">${escaped(contact.email)}</a></p>
</div>
</div>
</body>
</html>
`;
}

/** Words, and where the line after them is an address of the portal: a link that says where it leads. */
function part(paragraph: string, { address, brandColour }: Look): string {
  const [words = '', link = ''] = paragraph.split(/\n(?=https?:\/\/\S+$)/);
  if (link === '' || !link.startsWith(`${address}/`))
    return `<p class="ink" style="margin:0 0 16px;font-size:17px;line-height:1.6;color:#1a2126;">${escaped(paragraph).replaceAll('\n', '<br>')}</p>`;
  const to = escaped(link);
  return `<p style="margin:24px 0 8px;font-size:17px;line-height:1.4;"><a href="${to}" style="display:inline-block;padding:13px 20px;border-radius:8px;background:${brandColour};color:${readableOn(brandColour)};font-weight:700;">${escaped(words.replace(/:$/, ''))}</a></p>
<p class="soft" style="margin:0 0 20px;font-size:15px;line-height:1.5;color:#4f5961;word-break:break-all;">${to}</p>`;
}

const marks: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };
const escaped = (text: string): string => text.replaceAll(/[&<>"']/g, (mark) => marks[mark] ?? mark);

/** White where it can be read on the colour (WCAG 2.2, 4.5:1), else black, which then can. */
function readableOn(colour: string): string {
  const [r, g, b] = [1, 3, 5].map((at) => {
    const value = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  }) as [number, number, number];
  return 1.05 / (0.2126 * r + 0.7152 * g + 0.0722 * b + 0.05) >= 4.5 ? '#ffffff' : '#000000';
}
