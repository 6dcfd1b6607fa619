import { randomBytes } from 'node:crypto';
import type { FastifyInstance, FastifyReply } from 'fastify';
import { statuses } from '@handslag/eid/saml/saml-names';
import type { SimulatorClock } from '../simulator-clock.ts';
import { fetchServiceProvider } from './fetch-service-provider.ts';
import { findVariant, type ForgersTools } from './forge-answer.ts';
import { named, samlProviders, type SamlProvider } from './identity-providers.ts';
import { readAuthnRequest } from './read-authn-request.ts';
import type { SamlKeys } from './saml-keys.ts';
import { carrierPage, chooserPage, gonePage, levelsOf, refusedPage } from './saml-pages.ts';
import type { SignOn, SignOns } from './sign-ons.ts';
import { planAnswer, writeAnswer } from './write-answer.ts';
import { idpEntityId, signOnAddress, writeIdpMetadata } from './write-idp-metadata.ts';

export interface SamlWorld {
  /** The simulator's address, known once it listens. */
  url: () => string;
  keys: SamlKeys;
  stranger: ForgersTools['stranger'];
  clock: SimulatorClock;
  signOns: SignOns;
  /** Addresses that the entityID of a service must begin with. */
  serviceProviders: readonly string[];
}

interface Visit {
  Params: { token: string };
  Body: Partial<Record<'act' | 'person' | 'level', string>> | undefined;
}

/** A small federation over SAML: the node for Foreign eID and a Swedish provider, under `/saml`. */
export function samlRoutes(world: SamlWorld) {
  return async (app: FastifyInstance): Promise<void> => {
    for (const provider of samlProviders) {
      app.get(`/saml/${provider.id}/metadata`, async (_request, reply) =>
        reply.type('application/samlmetadata+xml').send(writeIdpMetadata(world.url(), provider, world.keys)),
      );
      app.get(`/saml/${provider.id}/sso`, async ({ url }, reply) => receive(world, provider, url, reply));
    }
    app.get<Visit>('/saml/sign-on/:token', async ({ params }, reply) => {
      const signOn = world.signOns.find(params.token);
      return signOn ? chooserPage(reply, signOn) : gonePage(reply);
    });
    app.post<Visit>('/saml/sign-on/:token', async ({ params, body }, reply) => {
      const signOn = world.signOns.find(params.token);
      if (!signOn) return gonePage(reply);
      world.signOns.end(params.token);
      return carrierPage(reply, signOn, answer(world, signOn, body ?? {}));
    });
    app.post<{ Body: { variant?: string } | undefined }>('/control/saml/next', async ({ body }, reply) => {
      const { variant = '' } = body ?? {};
      if (!findVariant(variant)) return reply.code(400).send({ message: `Unknown variant ${variant}` });
      world.signOns.order(variant);
      return {};
    });
  };
}

async function receive(
  { url, signOns, serviceProviders }: SamlWorld,
  provider: SamlProvider,
  address: string,
  reply: FastifyReply,
): Promise<FastifyReply> {
  try {
    const request = await readAuthnRequest(address.slice(address.indexOf('?') + 1), {
      destination: signOnAddress(url(), provider),
      find: (entityId) => fetchServiceProvider(entityId, serviceProviders),
    });
    return reply.redirect(`/saml/sign-on/${signOns.add({ provider, request })}`, 303);
  } catch (error) {
    return refusedPage(reply, provider.language, error instanceof Error ? error.message : 'unreadable');
  }
}

function answer(
  { url, keys, stranger, clock, signOns }: SamlWorld,
  signOn: SignOn,
  { act, person: chosen, level }: NonNullable<Visit['Body']>,
): string {
  const { provider, request } = signOn;
  const person = provider.persons.find(({ id }) => id === chosen);
  const context = levelsOf(signOn).find((each) => each === level);
  const cancelled = act !== 'finish' || !person || context === undefined;
  const plan = planAnswer({
    issuer: idpEntityId(url(), provider),
    requestId: request.requestId,
    consumerAddress: request.consumerAddress,
    audience: request.service.entityId,
    encryptTo: request.service.encryption,
    context: context ?? '',
    attributes: named(person?.attributes ?? {}),
    key: keys.current,
    at: clock.wall(),
    id: () => `_${randomBytes(16).toString('hex')}`,
    failure: cancelled ? statuses.cancel : undefined,
  });
  const change = findVariant(signOns.takeOrdered() ?? '');
  return writeAnswer({ ...plan, ...change?.(plan, { stranger, next: keys.next }) });
}
