import { createHash, generateKeyPairSync, randomUUID, sign } from 'node:crypto';
import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';

type Claims = Record<string, string>;

/** An identity provider that obeys whoever holds it: a broker gone bad, or a good one that follows no more than OpenID Connect Core. */
export type SmallIssuer = {
  issuer: string;
  /** What a person who has proven who they are is sent back with. `parameters`: of the request that brought them. */
  approve(parameters: URLSearchParams, claims: Claims): string;
  /** The codes that have been handed to it to redeem. */
  readonly handedOver: string[];
  stop(): Promise<void>;
};

/** Starts it on any free port; it says that it is of the simulated world. */
export async function startSmallIssuer(clientId: string): Promise<SmallIssuer> {
  const { publicKey, privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  const approved = new Map<string, { parameters: URLSearchParams; claims: Claims }>();
  const handedOver: string[] = [];
  let issuer = '';
  const answers: Record<string, (request: IncomingMessage) => Promise<object>> = {
    '/.well-known/openid-configuration': async () => ({
      issuer,
      authorization_endpoint: `${issuer}/authorize`,
      token_endpoint: `${issuer}/token`,
      jwks_uri: `${issuer}/keys`,
      handslag_simulator: true,
    }),
    '/keys': async () => ({ keys: [{ ...publicKey.export({ format: 'jwk' }), kid: 'one', alg: 'RS256' }] }),
    '/token': async (request) => {
      const code = new URLSearchParams(await textOf(request));
      handedOver.push(code.get('code') ?? '');
      const { parameters, claims } = approved.get(code.get('code') ?? '') ?? {};
      const challenge = createHash('sha256')
        .update(code.get('code_verifier') ?? '')
        .digest('base64url');
      if (!parameters || parameters.get('code_challenge') !== challenge) return { error: 'invalid_grant' };
      const seconds = Math.floor(Date.now() / 1000);
      const token = [
        { alg: 'RS256', kid: 'one' },
        {
          ...claims,
          iss: issuer,
          aud: clientId,
          sub: 'somebody',
          nonce: parameters.get('nonce'),
          auth_time: seconds,
          iat: seconds,
          exp: seconds + 200,
        },
      ]
        .map((part) => Buffer.from(JSON.stringify(part)).toString('base64url'))
        .join('.');
      const idToken = `${token}.${sign('sha256', Buffer.from(token), privateKey).toString('base64url')}`;
      return { access_token: 'a', token_type: 'bearer', id_token: idToken };
    },
  };
  const server = createServer((request, reply) => {
    void (async () => {
      const answer = await answers[request.url ?? '']?.(request);
      reply.writeHead(answer === undefined ? 404 : 'error' in answer ? 400 : 200, {
        'content-type': 'application/json',
      });
      reply.end(JSON.stringify(answer ?? {}));
    })();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  issuer = `http://localhost:${(server.address() as AddressInfo).port}`;
  return {
    issuer,
    handedOver,
    approve: (parameters, claims) => {
      const code = randomUUID();
      approved.set(code, { parameters, claims });
      const back = new URL(parameters.get('redirect_uri') ?? '');
      back.search = new URLSearchParams({ code, state: parameters.get('state') ?? '' }).toString();
      return back.href;
    },
    stop: () => new Promise((resolve) => server.close(() => resolve())),
  };
}

async function textOf(request: IncomingMessage): Promise<string> {
  let text = '';
  for await (const chunk of request) text += String(chunk);
  return text;
}
