import { codeField, personField } from '../pages/form-fields.ts';
import { html, type Html } from '../pages/html.ts';
import { whoCanFinish } from './finish-transaction.ts';
import type { Transaction } from './transaction.ts';

export interface FrejaFormView {
  transaction: Transaction;
  displayName: string;
  /** Where the app brings the browser back to, when it runs on the same device. */
  back: string;
  chosen?: string | undefined;
  wrongCode?: string | undefined;
  wrongPerson?: string | undefined;
}

/** The app's view of a transaction: who asks, for what, and as whom to answer. */
export function frejaForm(view: FrejaFormView): Html {
  const { transaction, displayName, back, chosen, wrongCode, wrongPerson } = view;
  const signing = transaction.request.service === 'sign';
  const choices = whoCanFinish(transaction).map(({ personalNumber, givenName, familyName, note }) => ({
    value: personalNumber,
    label: `${givenName} ${familyName}, ${personalNumber} – ${note}`,
  }));
  return html`<p class="who">
      <strong>${displayName}</strong>
      ${signing ? 'vill att du skriver under.' : 'vill att du legitimerar dig.'}
    </p>
    ${origin(transaction)} ${signedText(transaction)}
    <form method="post">
      <input type="hidden" name="originAppScheme" value="${back}" />
      ${
        choices.length > 0
          ? html`${personField(choices, { chosen, problem: wrongPerson })} ${codeField(wrongCode)}`
          : html`<p>Ingen testperson har den Freja som tjänsten frågar efter.</p>`
      }
      <div class="buttons">
        ${
          choices.length > 0
            ? html`<button name="act" value="finish">${signing ? 'Skriv under' : 'Godkänn'}</button>`
            : undefined
        }
        <button class="quiet" name="act" value="cancel" formnovalidate>Avbryt</button>
      </div>
    </form>`;
}

function origin({ request }: Transaction): Html | undefined {
  if (!request.originDeviceDetails) return undefined;
  const { userIpAddress, userAgent, flowType } = request.originDeviceDetails;
  const where = [userIpAddress, userAgent].filter((part) => part !== undefined).join(', ');
  return html`<p class="hint">
    Begäran kommer från ${flowType === 'SAME_DEVICE' ? 'den här enheten' : 'en annan enhet'} (${where}).
    Godkänn bara det du själv har börjat på.
  </p>`;
}

function signedText({ request }: Transaction): Html | undefined {
  if (!request.sign) return undefined;
  const { title, text, binaryData } = request.sign;
  return html`<h2 id="text-label">${title ?? 'Det här skriver du under'}</h2>
    <div class="text" role="region" aria-labelledby="text-label" tabindex="0">
      <pre>${Buffer.from(text, 'base64').toString('utf8')}</pre>
    </div>
    ${
      binaryData === undefined
        ? undefined
        : html`<div class="field">
            <p class="hint">Underskriften gäller också uppgifter som appen inte visar.</p>
          </div>`
    }`;
}
