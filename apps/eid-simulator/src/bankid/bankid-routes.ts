import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Faults } from './faults.ts';
import type { Bank } from './finish-order.ts';
import type { Order } from './order.ts';
import { InvalidParameters, readOrderRef, readOrderRequest, readPhoneRequest } from './read-order-request.ts';

interface Refusal {
  status: number;
  errorCode: string;
  details: string;
}

class WireError extends Error {
  readonly refusal: Refusal;

  constructor(status: number, errorCode: string, details: string) {
    super(details);
    this.name = 'WireError';
    this.refusal = { status, errorCode, details };
  }
}

const usualCodes: Record<number, string> = {
  400: 'invalidParameters',
  401: 'unauthorized',
  404: 'notFound',
  408: 'requestTimeout',
  429: 'tooManyRequests',
  500: 'internalError',
  503: 'maintenance',
};

type Answer = (bank: Bank, body: unknown) => object;

const answers: Record<string, Answer> = {
  auth: (bank, body) => started(bank.orders.create(readOrderRequest('auth', body))),
  sign: (bank, body) => started(bank.orders.create(readOrderRequest('sign', body))),
  'phone/auth': (bank, body) => startPhone(bank, 'auth', body),
  'phone/sign': (bank, body) => startPhone(bank, 'sign', body),
  collect: (bank, body) => {
    const snapshot = bank.orders.collect(readOrderRef(body));
    if (!snapshot) throw new InvalidParameters('No such order');
    return snapshot;
  },
  cancel: (bank, body) => {
    const order = bank.orders.find({ orderRef: readOrderRef(body) });
    if (order?.status !== 'pending') throw new InvalidParameters('No such order');
    bank.orders.withdraw(order);
    return {};
  },
};

/** BankID's relying party API v6.0, as strict as the real one. With `mutualTls` a caller without certificate gets 401. */
export function bankIdRoutes(bank: Bank, faults: Faults, mutualTls: boolean) {
  return async (app: FastifyInstance): Promise<void> => {
    app.removeAllContentTypeParsers();
    app.addContentTypeParser('*', { parseAs: 'string' }, (_request, body, done) => done(null, body));
    app.setErrorHandler((error, _request, reply) => sendRefusal(reply, refusalOf(error)));
    app.setNotFoundHandler((_request, reply) =>
      sendRefusal(reply, { status: 404, errorCode: 'notFound', details: 'No such path' }),
    );
    for (const [path, answer] of Object.entries(answers)) {
      app.all(`/${path}`, async (request, reply) => {
        demandPost(request);
        if (mutualTls) demandCertificate(request);
        const fault = faults.take(path);
        if (fault?.effect === 'drop') return reply.hijack().raw.destroy();
        if (fault?.effect === 'slow')
          await new Promise((resolve) => setTimeout(resolve, fault.delayMs ?? 1000));
        if (fault?.effect === 'status') {
          const status = fault.status ?? 500;
          throw new WireError(
            status,
            fault.errorCode ?? usualCodes[status] ?? 'internalError',
            'Ordered by a test',
          );
        }
        const result = answer(bank, parse(request.body));
        if (fault?.effect === 'field') return { ...result, addedTomorrow: { by: 'the simulator' } };
        if (fault?.effect === 'hint') return { ...result, status: 'pending', hintCode: fault.hintCode };
        if (fault?.effect === 'failHint') return { ...result, status: 'failed', hintCode: fault.hintCode };
        return result;
      });
    }
  };
}

function started({ orderRef, autoStartToken, qrStartToken, qrStartSecret }: Order): object {
  return { orderRef, autoStartToken, qrStartToken, qrStartSecret };
}

/** A second order for the same person is refused, and takes the pending one with it. */
function startPhone(bank: Bank, operation: 'auth' | 'sign', body: unknown): object {
  const { personalNumber, ...request } = readPhoneRequest(operation, body);
  const pending = bank.orders
    .list()
    .filter((o) => o.status === 'pending' && o.request.callInitiator && o.personalNumber === personalNumber);
  for (const order of pending) bank.orders.fail(order, 'cancelled');
  if (pending.length > 0)
    throw new WireError(400, 'alreadyInProgress', 'An order for this person is in progress');
  const order = bank.orders.create(request);
  bank.orders.identify(order, personalNumber);
  return { orderRef: order.orderRef };
}

function demandPost(request: FastifyRequest): void {
  if (request.method !== 'POST') throw new WireError(405, 'methodNotAllowed', 'Only POST');
  if (request.headers['content-type'] !== 'application/json') {
    throw new WireError(415, 'unsupportedMediaType', 'Only application/json');
  }
}

function demandCertificate(request: FastifyRequest): void {
  const { authorized } = request.raw.socket as { authorized?: boolean };
  if (!authorized) throw new WireError(401, 'unauthorized', 'No certificate of a relying party');
}

function parse(body: unknown): unknown {
  try {
    return JSON.parse(String(body));
  } catch {
    throw new InvalidParameters('Cannot parse JSON');
  }
}

function refusalOf(error: unknown): Refusal {
  if (error instanceof WireError) return error.refusal;
  if (error instanceof InvalidParameters) {
    return { status: 400, errorCode: 'invalidParameters', details: error.message };
  }
  return { status: 500, errorCode: 'internalError', details: 'Internal error' };
}

function sendRefusal(reply: FastifyReply, { status, errorCode, details }: Refusal): FastifyReply {
  return reply.code(status).send({ errorCode, details });
}
