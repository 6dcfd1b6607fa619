import type { FastifyInstance } from 'fastify';
import type { Broker } from './broker.ts';
import { brokerPath } from './broker.ts';
import type { BrokerAccount } from './broker-eid.ts';
import { brokerPage } from './broker-page.ts';
import { mountProvider } from './mount-provider.ts';
import { sendPage } from '../pages/page.ts';

interface Visit {
  Params: { uid: string };
  Body: { account?: string } | undefined;
}

/** The broker under `/broker/oidc`, and the page where one chooses who to be and with which e-ID. */
export function brokerRoutes(broker: Broker) {
  return async (app: FastifyInstance): Promise<void> => {
    await mountProvider(app, brokerPath, broker.provider);
    app.get<Visit>('/broker/sign-in/:uid', async (request, reply) => {
      const { params } = await broker.provider().interactionDetails(request.raw, reply.raw);
      const wanted = params['https://id.oidc.se/param/authnProvider'];
      const accounts = broker.accounts.filter(({ eid }) => wanted === undefined || eid.id === wanted);
      const { title, content } = brokerPage(broker.displayName, accounts);
      return sendPage(reply, title, content);
    });
    app.post<Visit>('/broker/sign-in/:uid', async (request, reply) => {
      const provider = broker.provider();
      const { params } = await provider.interactionDetails(request.raw, reply.raw);
      const account = broker.accounts.find(({ subject }) => subject === request.body?.account);
      const next = await provider.interactionResult(
        request.raw,
        reply.raw,
        resultOf(account, levelsAsked(params['claims'])),
        { mergeWithLastSubmission: false },
      );
      return reply.redirect(next, 303);
    });
  };
}

/** The levels of assurance that the request demands; none demanded, none refused. */
function levelsAsked(claims: unknown): readonly string[] | undefined {
  if (typeof claims !== 'string') return undefined;
  const asked = JSON.parse(claims) as { id_token?: { acr?: { essential?: boolean; values?: string[] } } };
  const acr = asked.id_token?.acr;
  return acr?.essential ? acr.values : undefined;
}

function resultOf(account: BrokerAccount | undefined, levels: readonly string[] | undefined) {
  if (!account) return { error: 'access_denied', error_description: 'The person cancelled' };
  const { subject, eid } = account;
  if (levels && !levels.includes(eid.acr)) {
    return { error: 'unmet_authentication_requirements', error_description: `${eid.id} is not enough` };
  }
  return { login: { accountId: subject, acr: eid.acr, remember: false } };
}
