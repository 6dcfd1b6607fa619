import { createHash } from 'node:crypto';
import type { FastifyReply } from 'fastify';
import { html, type Html } from '../pages/html.ts';
import { pageHeaders, renderPage, sendPage } from '../pages/page.ts';
import type { SamlPerson } from './identity-providers.ts';
import type { SignOn } from './sign-ons.ts';

const words = {
  sv: {
    asks: 'vill att du legitimerar dig.',
    who: 'Vem är du?',
    level: 'Tillitsnivå',
    finish: 'Identifiera',
    cancel: 'Avbryt',
    none: 'Tjänsten begär en tillitsnivå som inte finns här.',
    back: 'Tillbaka till e-tjänsten',
    leaving: 'Du skickas tillbaka till e-tjänsten. Händer inget, tryck på knappen.',
    next: 'Fortsätt',
    gone: 'Länken gäller inte längre',
    again: 'Gå tillbaka till e-tjänsten och börja om.',
    refused: 'Tjänsten kan inte begära legitimering',
  },
  en: {
    asks: 'asks you to identify yourself.',
    who: 'Who are you?',
    level: 'Level of assurance',
    finish: 'Identify',
    cancel: 'Cancel',
    none: 'The service asks for a level of assurance that is not available here.',
    back: 'Back to the service',
    leaving: 'You are being sent back to the service. If nothing happens, press the button.',
    next: 'Continue',
    gone: 'This link is no longer in use',
    again: 'Go back to the service and start again.',
    refused: 'The service cannot ask for identification',
  },
} as const;

type Language = keyof typeof words;

/** The levels that the service will have and the provider can give. */
export function levelsOf({ provider, request }: SignOn): string[] {
  return provider.contexts.filter((context) => request.contexts.includes(context));
}

/** Where one chooses who to be. */
export function chooserPage(reply: FastifyReply, signOn: SignOn): FastifyReply {
  const { provider, request } = signOn;
  const say = words[provider.language];
  const levels = levelsOf(signOn);
  const content = html`<p class="who">
      <strong>${new URL(request.service.entityId).host}</strong> ${say.asks}
    </p>
    <form method="post">
      ${
        levels.length > 0
          ? html`${field('person', say.who, provider.persons.map(choiceOf))}
            ${field(
              'level',
              say.level,
              levels.map((level) => [level, level.split('/').at(-1) ?? '']),
            )}`
          : html`<p>${say.none}</p>`
      }
      <div class="buttons">
        ${levels.length > 0 ? html`<button name="act" value="finish">${say.finish}</button>` : undefined}
        <button class="quiet" name="act" value="cancel">${say.cancel}</button>
      </div>
    </form>`;
  return sendPage(reply, provider.title, content, 200, provider.language);
}

function choiceOf({ id, name, note }: SamlPerson): [value: string, label: string] {
  return [id, `${name} – ${note}`];
}

function field(name: string, label: string, choices: [value: string, label: string][]): Html {
  const options = choices.map(([value, text]) => html`<option value="${value}">${text}</option>`);
  return html`<div class="field">
    <label for="${name}">${label}</label>
    <select id="${name}" name="${name}">
      ${options}
    </select>
  </div>`;
}

const submit = 'document.forms[0].submit()';
const submitHash = createHash('sha256').update(submit).digest('base64');
// Apart from the page's markup, which a formatter may lay out anew: the policy allows exactly these characters.
const script: Html = { html: `<script>${submit}</script>` };

/** Carries the answer to the service: by itself, or with the button where scripts do not run. */
export function carrierPage(
  reply: FastifyReply,
  { provider, request }: SignOn,
  answer: string,
): FastifyReply {
  const say = words[provider.language];
  const encoded = Buffer.from(answer, 'utf8').toString('base64');
  const content = html`<p>${say.leaving}</p>
    <form method="post" action="${request.consumerAddress}">
      <input type="hidden" name="SAMLResponse" value="${encoded}" />
      <input type="hidden" name="RelayState" value="${request.relayState}" />
      <div class="buttons"><button>${say.next}</button></div>
    </form>
    ${script}`;
  const policy = `${pageHeaders['content-security-policy']}; script-src 'sha256-${submitHash}'`;
  return reply
    .headers({ ...pageHeaders, 'content-security-policy': policy })
    .send(renderPage(say.back, content, provider.language));
}

/** A sign-on that is over, or never was. */
export function gonePage(reply: FastifyReply): FastifyReply {
  return sendPage(reply, words.sv.gone, html`<p>${words.sv.again}</p>`, 404);
}

/** A request that does not hold. The reason is for whoever is connecting a service. */
export function refusedPage(reply: FastifyReply, language: Language, reason: string): FastifyReply {
  const say = words[language];
  return sendPage(reply, say.refused, html`<p>${say.again} (${reason})</p>`, 400, language);
}
