import type { EidKind } from '@handslag/eid/identity';
import { testPersons } from '@handslag/samples/test-persons';
import { usableKinds } from '../bankid/finish-order.ts';
import type { Order } from '../bankid/order.ts';
import { codeField, personField, type Choice } from './form-fields.ts';
import { html, type Html } from './html.ts';
import { renderMarkdown } from './render-markdown.ts';

const kindNames: Record<EidKind, string> = {
  file: 'BankID på fil',
  card: 'BankID på kort',
  mobile: 'Mobilt BankID',
};

/** What the app can use where it runs: a computer has files and cards, a telephone its own BankID. */
export type Surface = 'computer' | 'telephone';

export interface OrderFormView {
  order: Order;
  displayName: string;
  surface: Surface;
  redirect: string;
  chosen?: string | undefined;
  wrongCode?: string | undefined;
  wrongPerson?: string | undefined;
}

/** The app's view of an order: who asks, for what, and as whom to answer. */
export function orderForm(view: OrderFormView): Html {
  const { order, displayName, redirect } = view;
  const signing = order.request.operation === 'sign';
  const purpose = signing ? 'vill att du skriver under.' : 'vill att du legitimerar dig.';
  const choices = choicesFor(view);
  return html`<p class="who"><strong>${displayName}</strong> ${purpose}</p>
    ${visibleText(order)}
    <form method="post">
      <input type="hidden" name="redirect" value="${redirect}" />
      ${
        choices.length > 0
          ? html`${personField(choices, { chosen: view.chosen, problem: view.wrongPerson })}
            ${readerField(order)} ${codeField(view.wrongCode)} ${chipField(order)}`
          : html`<p>Ingen testperson har ett BankID av det slag som tjänsten godtar på den här enheten.</p>`
      }
      <div class="buttons">
        ${
          choices.length > 0
            ? html`<button name="act" value="finish">${signing ? 'Skriv under' : 'Identifiera'}</button>`
            : undefined
        }
        ${
          choices.length > 0 && view.surface === 'telephone' && !order.request.requirement.pinCode
            ? html`<button class="quiet" name="act" value="biometrics">Använd fingeravtryck</button>`
            : undefined
        }
        <button class="quiet" name="act" value="cancel" formnovalidate>Avbryt</button>
      </div>
    </form>`;
}

function choicesFor({ order, surface }: OrderFormView): Choice[] {
  return testPersons.flatMap((person) =>
    usableKinds(person, order.request.requirement)
      .filter((kind) => (kind === 'mobile') === (surface === 'telephone'))
      .map((kind) => ({
        value: `${person.personalNumber}:${kind}`,
        label: `${person.givenName} ${person.familyName}, ${kindNames[kind]}, ${person.personalNumber} – ${person.note}`,
      })),
  );
}

function readerField({ request }: Order): Html | undefined {
  if (request.requirement.cardReader === undefined) return undefined;
  return html`<div class="field">
    <label for="reader">Kortläsare</label>
    <select id="reader" name="reader">
      <option value="class2">Med egna knappar</option>
      <option value="class1">Utan egna knappar</option>
    </select>
  </div>`;
}

function chipField(order: Order): Html | undefined {
  if (!order.request.requirement.mrtd) return undefined;
  return html`<p class="field">
    <label><input type="checkbox" name="chip" value="yes" /> Läs av mitt pass eller id-kort</label>
  </p>`;
}

function visibleText({ request }: Order): Html | undefined {
  if (request.visibleData === undefined) return undefined;
  const text = Buffer.from(request.visibleData, 'base64').toString('utf8');
  const label = request.operation === 'sign' ? 'Det här skriver du under' : 'Min avsikt';
  return html`<h2 id="text-label">${label}</h2>
    <div class="text" role="region" aria-labelledby="text-label" tabindex="0">
      ${request.visibleDataFormat === 'simpleMarkdownV1' ? renderMarkdown(text) : html`<pre>${text}</pre>`}
    </div>`;
}
