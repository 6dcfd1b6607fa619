import type { FastifyReply } from 'fastify';
import { html, type Html } from './html.ts';

/** The headers of every page. Forms may lead anywhere, since they end at the service that asked. */
export const pageHeaders = {
  'cache-control': 'no-store',
  'content-security-policy': "default-src 'none'; style-src 'self'; frame-ancestors 'none'; base-uri 'none'",
  'referrer-policy': 'no-referrer',
  'content-type': 'text/html; charset=utf-8',
};

export type PageLanguage = 'sv' | 'en';

const banners: Record<PageLanguage, string> = {
  sv: 'inga riktiga e-legitimationer',
  en: 'no real e-identifications',
};

/** A page in the simulator's frame, with the banner that nothing here is real. */
export function renderPage(title: string, content: Html, language: PageLanguage = 'sv'): string {
  return html`<!doctype html>
    <html lang="${language}">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="robots" content="noindex" />
        <title>${title} – simulator</title>
        <link rel="stylesheet" href="/simulator.css" />
      </head>
      <body>
        <header class="banner"><strong>Simulator</strong> – ${banners[language]}</header>
        <main>
          <h1>${title}</h1>
          ${content}
        </main>
      </body>
    </html>`.html;
}

/** Sends a page. */
export function sendPage(
  reply: FastifyReply,
  title: string,
  content: Html,
  status = 200,
  language: PageLanguage = 'sv',
): FastifyReply {
  return reply
    .code(status)
    .headers(pageHeaders)
    .send(renderPage(title, content, language));
}

/** The look of all pages. */
export const stylesheet = `
:root { --ink: #16212b; --line: #5b6b78; --accent: #0b4f6c; --paper: #ffffff; --ground: #eef2f4; --wrong: #a3161b; }
* { box-sizing: border-box; }
body { margin: 0; background: var(--ground); color: var(--ink); font: 1.0625rem/1.5 system-ui, sans-serif; }
.banner { margin: 0; padding: .5rem 1rem; background: #ffd84d; color: #16212b; text-align: center; }
main { max-width: 34rem; margin: 1.5rem auto; padding: 1.5rem; background: var(--paper); border-radius: .75rem;
  box-shadow: 0 1px 4px rgb(22 33 43 / .25); }
h1 { margin: 0 0 1rem; font-size: 1.5rem; line-height: 1.25; }
h2 { margin: 1.5rem 0 .5rem; font-size: 1.15rem; }
a { color: var(--accent); }
.who { margin: 0 0 1rem; }
.text { max-height: 22rem; margin: 0 0 1.25rem; padding: .75rem 1rem; overflow: auto; border: 1px solid var(--line);
  border-radius: .5rem; overflow-wrap: anywhere; }
.text pre { margin: 0; font: inherit; white-space: pre-wrap; }
.field { margin: 0 0 1.25rem; }
.field > label, legend { display: block; margin: 0 0 .25rem; padding: 0; font-weight: 600; }
.hint { margin: 0 0 .375rem; color: #44525d; }
.wrong { margin: 0 0 .375rem; color: var(--wrong); font-weight: 600; }
select, input[type=password], textarea { width: 100%; min-height: 2.75rem; padding: .5rem .75rem; border: 2px solid var(--line);
  border-radius: .5rem; background: var(--paper); color: inherit; font: inherit; }
input[type=password] { max-width: 12rem; letter-spacing: .25em; }
input[aria-invalid=true], select[aria-invalid=true], textarea[aria-invalid=true] { border-color: var(--wrong); }
.buttons { display: flex; flex-wrap: wrap; gap: .75rem; }
button { min-height: 2.75rem; padding: .5rem 1.25rem; border: 2px solid var(--accent); border-radius: .5rem;
  background: var(--accent); color: #fff; font: inherit; font-weight: 600; cursor: pointer; }
button.quiet { background: var(--paper); color: var(--accent); }
button.row { display: block; width: 100%; text-align: left; }
button.row span { display: block; font-weight: 400; }
button.quiet:hover, button.row:hover { background: var(--ground); }
ul.plain { margin: 0 0 1rem; padding: 0; list-style: none; }
ul.plain li { margin: 0 0 .75rem; }
:focus-visible { outline: 3px solid var(--accent); outline-offset: 3px; }
`;
