import { once } from 'node:events';
import { decodeJwt, type JWK } from 'jose';
import type { KoaContextWithOIDC } from 'oidc-provider';
import { falseSeals, idTokenLies, lie, userInfoLies } from './forge-token.ts';

/** What is wrong with the broker just now; undefined when nothing is. */
export interface Tampering {
  variant: string | undefined;
}

const places: Readonly<Record<string, string>> = {
  '/.well-known/openid-configuration': 'discovery',
  '/jwks': 'keys',
  '/token': 'token',
  '/me': 'userinfo',
};

type Change = (address: URL) => void;

/** Ways back to us that are not as the provider meant them. */
const returns: Readonly<Record<string, Change>> = {
  'other-iss': ({ searchParams }) => searchParams.set('iss', 'https://another.example'),
  'no-iss': ({ searchParams }) => searchParams.delete('iss'),
  'other-state': ({ searchParams }) => searchParams.set('state', 'another'),
  'server-error': ({ searchParams }) => {
    searchParams.delete('code');
    searchParams.set('error', 'server_error');
  },
};

/** Every way in which the broker can be made to lie, or not to answer. */
export const tamperings: readonly string[] = [
  ...Object.keys(idTokenLies),
  ...Object.keys(userInfoLies),
  ...Object.keys(falseSeals).flatMap((name) => [name, `userinfo-${name}`]),
  'userinfo-plain',
  ...Object.keys(returns),
  ...Object.values(places).flatMap((place) => [`${place}-hangs`, `${place}-fails`, `${place}-is-nonsense`]),
];

/** Stands between the provider and the world, and changes what goes out. */
export function tamperWith(tampering: Tampering, key: JWK) {
  return async (ctx: KoaContextWithOIDC, next: () => Promise<void>): Promise<void> => {
    const { variant } = tampering;
    const place = places[ctx.path];
    if (variant === undefined) {
      await next();
      return;
    }
    if (variant === `${place}-hangs`) {
      await once(ctx.req.socket, 'close');
      return;
    }
    await next();
    if (variant === `${place}-fails`) ctx.status = 503;
    else if (variant === `${place}-is-nonsense`)
      Object.assign(ctx, { type: 'html', body: '<p>Underhåll</p>' });
    else if (place === 'token') await tamperWithToken(ctx, variant, key);
    else if (place === 'userinfo') await tamperWithUserInfo(ctx, variant, key);
    else if (place === undefined) tamperWithReturn(ctx, variant);
  };
}

async function tamperWithToken(ctx: KoaContextWithOIDC, variant: string, key: JWK): Promise<void> {
  const body = ctx.body as { id_token?: string } | undefined;
  if (body?.id_token === undefined) return;
  ctx.body = {
    ...body,
    id_token: await forge(body.id_token, idTokenLies[variant], falseSeals[variant], key),
  };
}

async function tamperWithUserInfo(ctx: KoaContextWithOIDC, variant: string, key: JWK): Promise<void> {
  const token = String(ctx.body);
  if (variant === 'userinfo-plain') {
    ctx.body = decodeJwt(token);
    return;
  }
  const sealing = falseSeals[variant.replace(/^userinfo-/u, '')];
  const falselySealed = variant.startsWith('userinfo-') ? sealing : undefined;
  ctx.body = await forge(token, userInfoLies[variant], falselySealed, key);
  ctx.type = 'application/jwt';
}

async function forge(
  token: string,
  how: (typeof idTokenLies)[string] | undefined,
  sealing: (typeof falseSeals)[string] | undefined,
  key: JWK,
): Promise<string> {
  if (how) return lie(token, how, key);
  return sealing ? sealing(token, key) : token;
}

function tamperWithReturn(ctx: KoaContextWithOIDC, variant: string): void {
  const location = ctx.response.get('location');
  if (!URL.canParse(location) || !new URL(location).searchParams.has('code')) return;
  const address = new URL(location);
  returns[variant]?.(address);
  ctx.set('location', address.href);
}
