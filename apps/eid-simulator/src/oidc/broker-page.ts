import { html, type Html } from '../pages/html.ts';
import type { BrokerAccount, BrokerEid } from './broker-eid.ts';

/** The broker's page: who asks, and everyone one can be, under the e-ID one would be it with. */
export function brokerPage(
  displayName: string,
  accounts: readonly BrokerAccount[],
): { title: string; content: Html } {
  const eids = [...new Set(accounts.map(({ eid }) => eid))];
  const [only] = eids;
  const title = only && eids.length === 1 ? `Logga in med ${only.name}` : 'Välj e-legitimation';
  const content = html`<p class="who"><strong>${displayName}</strong> vill att du legitimerar dig.</p>
    <form method="post">
      ${eids.map((eid) => choices(eid, accounts))}
      <div class="buttons"><button class="quiet" name="account" value="">Avbryt</button></div>
    </form>`;
  return { title, content };
}

function choices(eid: BrokerEid, accounts: readonly BrokerAccount[]): Html {
  return html`<h2>${eid.name}</h2>
    <ul class="plain">
      ${accounts
        .filter((account) => account.eid === eid)
        .map(
          ({ subject, person: { givenName, familyName, personalNumber, note } }) =>
            html`<li>
              <button class="quiet row" name="account" value="${subject}">
                ${givenName} ${familyName} <span>${personalNumber}</span> <span>${note}</span>
              </button>
            </li>`,
        )}
    </ul>`;
}
