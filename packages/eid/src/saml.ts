import { randomBytes } from 'node:crypto';
import type { Loa } from './identity.ts';
import { EidError, type CollectFailure, type RedirectProvider, type RedirectRequest } from './provider.ts';
import { contextsOf } from './saml/authentication-contexts.ts';
import { proveAnswer } from './saml/prove-answer.ts';
import { readSamlConfig, type SamlConfig, type SamlTrust } from './saml/saml-config.ts';
import { createUsedAssertions } from './saml/used-assertions.ts';
import { writeAuthnRequest } from './saml/write-authn-request.ts';
import { SignatureError } from './signature/signature-error.ts';

export { writeSpMetadata as samlMetadata } from './saml/write-sp-metadata.ts';
export type { SamlConfig };

/**
 * An identity provider over SAML 2.0, by Sweden Connect's deployment profile: a Swedish one, or the national node for
 * Foreign eID (eIDAS). Several providers are several of these. Request and proof are our own: the libraries for SAML cannot
 * write `ForceAuthn="false"`, and read more leniently than this profile allows.
 * Throws when keys, certificates and metadata do not hold together, or mix environments.
 */
export function createSamlProvider(config: SamlConfig): RedirectProvider {
  const trust = readSamlConfig(config);
  const used = createUsedAssertions();
  const clock = config.clock ?? (() => new Date());
  return {
    id: config.id,
    environment: config.environment,
    begin: async (request) => begin(request, config, trust, clock()),
    finish: async (transaction, answer) => {
      try {
        return proveAnswer(transaction, answer, { config, trust, used, at: clock() });
      } catch (error) {
        return failure(error);
      }
    },
  };
}

function begin(
  { returnAddress, loas, forceAuthentication }: RedirectRequest,
  config: SamlConfig,
  { idp, signingKey }: SamlTrust,
  at: Date,
): Awaited<ReturnType<RedirectProvider['begin']>> {
  const contexts = contextsAt(idp, loas, config);
  const state = randomBytes(32).toString('base64url');
  const { requestId, url } = writeAuthnRequest({
    idp,
    contexts,
    returnAddress,
    forceAuthentication,
    state,
    signingKey,
    at,
  });
  const own = { requestId, contexts: contexts.join(' '), forced: forceAuthentication ? 'yes' : 'no' };
  const transaction = { provider: config.id, state, returnAddress, loas, startedAt: at.toISOString(), own };
  return { url, transaction };
}

/** What a provider is not certified for it is not asked for, and so cannot claim. */
function contextsAt(
  { certifiedContexts }: SamlTrust['idp'],
  loas: readonly Loa[],
  config: SamlConfig,
): string[] {
  if (certifiedContexts.length === 0) return contextsOf(untold(loas, config), config);
  const contexts = contextsOf(loas, config).filter((context) => certifiedContexts.includes(context));
  if (contexts.length > 0) return contexts;
  throw new EidError('SAML: the provider has none of the levels of assurance', {
    messageId: 'RFA22',
    retryable: false,
    alarm: true,
  });
}

/**
 * One that does not tell is a provider of Swedish e-IDs where such a level would do: it speaks for persons of other states only where the
 * connection has its own names for those levels.
 */
function untold(loas: readonly Loa[], { contexts = {} }: SamlConfig): Loa[] {
  const isForeign = (loa: Loa): boolean => loa.startsWith('eidas-');
  const swedish = loas.some((loa) => !isForeign(loa));
  return loas.filter((loa) => !swedish || !isForeign(loa) || contexts[loa] !== undefined);
}

function failure(error: unknown): CollectFailure {
  const reason = error instanceof SignatureError ? error.message : 'unexpected answer';
  return { state: 'failed', messageId: 'RFA22', retryable: true, reason: `not proven: ${reason}` };
}
