import * as client from 'openid-client';
import { discoverOidc } from './discover-oidc.ts';
import type { Identity, Loa } from './identity.ts';
import { proveAnswer, within } from './oidc-answer.ts';
import { readConnection, type OidcConnection, type OidcProviderConfig } from './oidc-connection.ts';
import { explainOidcFailure, OidcError } from './oidc-error.ts';
import { failureOf, identityOf } from './oidc-outcome.ts';
import {
  EidError,
  type RedirectAnswer,
  type RedirectProvider,
  type RedirectRequest,
  type RedirectTransaction,
} from './provider.ts';

export type { OidcProviderConfig };

const goodForMs = 10 * 60_000;
const beginWithinMs = 8000;

/**
 * An e-ID behind OpenID Connect: an identity provider of its own, or a broker in front of several. Throws when the settings do
 * not hold together: without https outside the simulator, without a way to prove who we are, or with an unknown preset.
 */
export function createOidcProvider(config: OidcProviderConfig): RedirectProvider {
  const connection = readConnection(config);
  return {
    id: config.id,
    environment: config.environment,
    begin: (request) => begin(connection, request),
    finish: async (transaction, answer) => {
      try {
        return { state: 'complete', identity: await finish(connection, transaction, answer) };
      } catch (error) {
        return failureOf(explainOidcFailure(error));
      }
    },
  };
}

async function begin(
  connection: OidcConnection,
  request: RedirectRequest,
): Promise<{ url: string; transaction: RedirectTransaction }> {
  const acrs = acrsFor(connection, request.loas);
  if (acrs.length === 0) {
    const outcome = { messageId: 'RFA22', retryable: false, alarm: true } as const;
    throw new EidError('the connection knows no level of assurance that would do', outcome);
  }
  const [nonce, codeVerifier] = [client.randomNonce(), client.randomPKCECodeVerifier()];
  const transaction: RedirectTransaction = {
    provider: connection.id,
    state: client.randomState(),
    returnAddress: request.returnAddress,
    loas: request.loas,
    startedAt: connection.clock().toISOString(),
    own: { nonce, codeVerifier, ...(request.forceAuthentication && { forced: 'yes' }) },
  };
  const parameters = {
    ...connection.parameters,
    ...claimsAsked(connection, acrs, request.forceAuthentication),
    redirect_uri: request.returnAddress,
    scope: connection.scope,
    state: transaction.state,
    nonce,
    code_challenge: await client.calculatePKCECodeChallenge(codeVerifier),
    code_challenge_method: 'S256',
    // In order of preference (OpenID Connect Core, 3.1.2.1): all providers of ours speak Swedish, not all Finnish.
    ui_locales: [...new Set([request.language, 'sv'])].join(' '),
    // Where it cannot be asked for as a claim, an age makes the provider tell when the person was asked (OpenID Connect Core, 2).
    ...(request.forceAuthentication && {
      prompt: 'login',
      ...(connection.loaRequest !== 'claims' && { max_age: '0' }),
    }),
    ...(connection.authnProvider !== undefined && {
      'https://id.oidc.se/param/authnProvider': connection.authnProvider,
    }),
  };
  const url = await within(beginWithinMs, addressOf(connection, parameters)).catch(refuseToBegin);
  return { url: url.href, transaction };
}

/** Where the browser goes with the request, or with only a reference to it. */
async function addressOf(connection: OidcConnection, parameters: Record<string, string>): Promise<URL> {
  const { configuration } = await discoverOidc(connection.oidc);
  const pushed =
    connection.pushed || configuration.serverMetadata().require_pushed_authorization_requests === true;
  const build = pushed ? client.buildAuthorizationUrlWithPAR : client.buildAuthorizationUrl;
  return build(configuration, parameters);
}

/** The provider's words for the levels that will do. */
function acrsFor({ acrLoas }: OidcConnection, loas: readonly Loa[]): string[] {
  return Object.entries(acrLoas).flatMap(([acr, loa]) => (loas.includes(loa) ? acr : []));
}

function refuseToBegin(error: unknown): never {
  const { outcome, message } = explainOidcFailure(error);
  const retryable = outcome === 'unreachable';
  throw new EidError(message, { messageId: 'RFA5', retryable, alarm: !retryable });
}

/** A provider must tell when the person was asked, and with what, only where that is asked for (OpenID Connect Core, 2). */
function claimsAsked(connection: OidcConnection, acrs: string[], anew: boolean): Record<string, string> {
  const { loaRequest, extraClaims, authnProvider, authnProviderClaim } = connection;
  if (loaRequest === 'acr_values') return { acr_values: acrs.join(' ') };
  if (loaRequest === 'none') return {};
  const claims = {
    id_token: {
      acr: { essential: true, values: acrs },
      ...(anew && { auth_time: { essential: true } }),
      ...(authnProvider !== undefined && { [authnProviderClaim]: null }),
    },
    ...(extraClaims.length > 0 && { userinfo: Object.fromEntries(extraClaims.map((name) => [name, null])) }),
  };
  return { claims: JSON.stringify(claims) };
}

async function finish(
  connection: OidcConnection,
  transaction: RedirectTransaction,
  answer: RedirectAnswer,
): Promise<Identity> {
  if (transaction.provider !== connection.id) {
    throw new OidcError('refused', 'the transaction is of another provider');
  }
  if (connection.clock().getTime() - Date.parse(transaction.startedAt) > goodForMs) {
    throw new OidcError('refused', 'the transaction is too old', 'transaction_too_old');
  }
  const { nonce = '', codeVerifier = '' } = transaction.own;
  const expected = {
    redirectUri: transaction.returnAddress,
    state: transaction.state,
    nonce,
    codeVerifier,
    signedUserInfo: connection.signedUserInfo,
  };
  const proven = await proveAnswer(connection.oidc, expected, new URLSearchParams(answer));
  return identityOf(connection, transaction, proven);
}
