import { csrfHeader, type Endpoint, type ReplyOf } from '@handslag/contracts/endpoint';
import type { FastifyInstance, LightMyRequestResponse } from 'fastify';

type Sent = {
  params?: Record<string, unknown>;
  query?: Record<string, string>;
  body?: unknown;
  headers?: Record<string, string>;
};
export type Reply<Body> = {
  status: number;
  headers: LightMyRequestResponse['headers'];
  body: Body;
  raw: LightMyRequestResponse;
};

/** A browser on one host: keeps cookies as browsers do, sends what our pages send. */
export class Browser {
  readonly host: string;
  readonly cookies = new Map<string, string>();
  readonly #app: FastifyInstance;

  constructor(app: FastifyInstance, host: string) {
    this.#app = app;
    this.host = host;
  }

  /** Calls an operation of the contracts. The body is typed as the good reply; check the status first. */
  async call<E extends Endpoint>(endpoint: E, sent: Sent = {}): Promise<Reply<ReplyOf<E>>> {
    const path = endpoint.path.replaceAll(/:(\w+)/g, (_, name: string) =>
      encodeURIComponent(String(sent.params?.[name])),
    );
    const search = new URLSearchParams(sent.query).toString();
    const raw = await this.send(
      endpoint.method,
      search ? `${path}?${search}` : path,
      sent.body,
      sent.headers,
    );
    const body = raw.body === '' ? null : (JSON.parse(raw.body) as ReplyOf<E>);
    return { status: raw.statusCode, headers: raw.headers, body: body as ReplyOf<E>, raw };
  }

  /** Sends anything anywhere. `headers` replace the usual ones; an empty value removes one. */
  async send(
    method: Endpoint['method'],
    url: string,
    body?: unknown,
    headers: Record<string, string> = {},
  ): Promise<LightMyRequestResponse> {
    const usual: Record<string, string> = {
      host: this.host,
      ...(method !== 'GET' && {
        origin: `http://${this.host}`,
        'sec-fetch-site': 'same-origin',
        [csrfHeader]: '1',
      }),
      ...(body !== undefined && { 'content-type': 'application/json' }),
      ...(this.cookies.size > 0 && {
        cookie: [...this.cookies].map(([name, value]) => `${name}=${value}`).join('; '),
      }),
    };
    const given = Object.entries({ ...usual, ...headers }).filter(([, value]) => value !== '');
    const reply = await this.#app.inject({
      method,
      url,
      headers: Object.fromEntries(given),
      ...(body !== undefined && { payload: typeof body === 'string' ? body : JSON.stringify(body) }),
    });
    for (const { name, value, expires, maxAge } of reply.cookies) {
      const gone = maxAge === 0 || (expires !== undefined && expires.getTime() < Date.now());
      if (gone) this.cookies.delete(name);
      else this.cookies.set(name, value);
    }
    return reply;
  }
}
