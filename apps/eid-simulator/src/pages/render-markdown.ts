import { html, type Html } from './html.ts';

/** Renders the few signs of BankID's simpleMarkdownV1: headings, strong and bullets. All else is plain text. */
export function renderMarkdown(text: string): Html {
  return html`${text.split(/\n{2,}/u).map(block)}`;
}

function block(text: string): Html {
  const lines = text.split('\n');
  if (lines.every((line) => line.startsWith('+ '))) {
    return html`<ul>
      ${lines.map((line) => html`<li>${strong(line.slice(2))}</li>`)}
    </ul>`;
  }
  return html`${lines.map(line)}`;
}

function line(text: string): Html {
  const heading = /^(?<level>#{1,3}) (?<words>.*)$/u.exec(text)?.groups;
  if (heading) return html`<p><strong>${heading['words']}</strong></p>`;
  return html`<p>${strong(text)}</p>`;
}

function strong(text: string): Html {
  const parts = text.split(/\*(?<word>[^*]+)\*/u);
  return html`${parts.map((part, index) => (index % 2 === 1 ? html`<strong>${part}</strong>` : html`${part}`))}`;
}
