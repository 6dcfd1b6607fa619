import type { FastifyInstance } from 'fastify';
import type { Provider } from 'oidc-provider';
import { html, type Html } from '../pages/html.ts';
import { sendPage } from '../pages/page.ts';
import { mountProvider } from './mount-provider.ts';
import type { StaffAccount } from './staff-account.ts';

/** The OpenID provider under `/oidc`, and the page where one chooses who to be. `provider` is ready once the port is known. */
export function staffRoutes(provider: () => Provider, accounts: readonly StaffAccount[]) {
  return async (app: FastifyInstance): Promise<void> => {
    await mountProvider(app, '/oidc', provider);
    app.get<{ Params: { uid: string } }>('/staff-accounts/:uid', async (request, reply) => {
      await provider().interactionDetails(request.raw, reply.raw);
      return sendPage(reply, 'Logga in som medarbetare', chooser(accounts));
    });
    app.post<{ Body: { account?: string } | undefined }>('/staff-accounts/:uid', async (request, reply) => {
      const account = accounts.find(({ subject }) => subject === request.body?.account);
      const result = account
        ? { login: { accountId: account.subject, remember: false } }
        : { error: 'access_denied', error_description: 'The person cancelled' };
      const next = await provider().interactionResult(request.raw, reply.raw, result, {
        mergeWithLastSubmission: false,
      });
      return reply.redirect(next, 303);
    });
  };
}

function chooser(accounts: readonly StaffAccount[]): Html {
  const places = [...new Set(accounts.map(({ municipality = '' }) => municipality))];
  return html`<p>Organisationens egen inloggning. Välj vem du vill vara.</p>
    <form method="post">
      ${places.map(
        (place) =>
          html`<h2>${place}</h2>
            <ul class="plain">
              ${accounts.filter(({ municipality = '' }) => municipality === place).map(choice)}
            </ul>`,
      )}
      <div class="buttons"><button name="account" value="">Avbryt</button></div>
    </form>`;
}

function choice({ subject, name, email, groups, note }: StaffAccount): Html {
  return html`<li>
    <button class="quiet row" name="account" value="${subject}">
      ${name} <span>${note ?? groups.join(', ')}</span> <span>${email}</span>
    </button>
  </li>`;
}
