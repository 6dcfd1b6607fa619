import type { FastifyReply } from 'fastify';
import { testPersons } from '@handslag/samples/test-persons';
import type { StaffAccount } from '../oidc/staff-account.ts';
import { foreignPersons } from '../saml/foreign-person.ts';
import { html } from './html.ts';
import { sendPage } from './page.ts';

/** What the simulator is, and everyone one can be. */
export function startPage(reply: FastifyReply, accounts: readonly StaffAccount[]): FastifyReply {
  const content = html`<p>
      Här spelas e-legitimationer och kommunens egen inloggning upp, för utveckling och test.
    </p>
    <p><a href="/phone">Telefonens BankID-app</a></p>
    <p><a href="/freja-phone">Telefonens Freja-app</a></p>
    <h2>Testpersoner</h2>
    <ul>
      ${testPersons.map(
        ({ givenName, familyName, personalNumber, note }) =>
          html`<li>${givenName} ${familyName}, ${personalNumber}. ${note}.</li>`,
      )}
    </ul>
    <h2>Foreign eID</h2>
    <ul lang="en">
      ${foreignPersons.map(
        ({ givenName, familyName, prid, note }) =>
          html`<li>${givenName} ${familyName}, ${prid}. ${note}.</li>`,
      )}
    </ul>
    <h2>Medarbetare</h2>
    <ul>
      ${accounts.map(
        ({ name, email, groups, note, municipality = '' }) =>
          html`<li>${name}, ${municipality}, ${email}. ${note ?? groups.join(', ')}.</li>`,
      )}
    </ul>`;
  return sendPage(reply, 'E-legitimationer på låtsas', content);
}
