import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { testPersons } from '@handslag/samples/test-persons';
import type { Fault, Faults } from '../bankid/faults.ts';
import type { FrejaOffice } from './finish-transaction.ts';
import { demandOrCode, FrejaError } from './freja-error.ts';
import { readInitRequest, readParameter, readReference } from './read-freja-request.ts';
import { isActive, type Service } from './transaction.ts';

type Body = Record<string, unknown>;

interface Call {
  /** The name of its one form parameter. */
  parameter: string;
  answer(office: FrejaOffice, body: Body): object;
}

const calls: Record<string, Call> = {
  'authentication/1.0/initAuthentication': init('authentication', 'initAuthRequest'),
  'authentication/1.0/getOneResult': getOneResult('authentication', 'getOneAuthResultRequest'),
  'authentication/1.0/cancel': cancel('authentication', 'cancelAuthRequest'),
  'sign/1.0/initSignature': init('sign', 'initSignRequest'),
  'sign/1.0/getOneResult': getOneResult('sign', 'getOneSignResultRequest'),
  'sign/1.0/cancel': cancel('sign', 'cancelSignRequest'),
};

/** A refusal with a bare HTTP status, before Freja has looked at what was sent. */
class StatusError extends Error {
  readonly statusCode: number;

  constructor(statusCode: number, message: string) {
    super(message);
    this.name = 'StatusError';
    this.statusCode = statusCode;
  }
}

/** Freja's REST services for login and signature, as strict as the real ones. With `mutualTls` a caller without certificate gets 401. */
export function frejaRoutes(office: FrejaOffice, faults: Faults, mutualTls: boolean) {
  return async (app: FastifyInstance): Promise<void> => {
    app.removeAllContentTypeParsers();
    app.addContentTypeParser('*', { parseAs: 'string', bodyLimit: 8_000_000 }, (_request, body, done) =>
      done(null, body),
    );
    app.setErrorHandler((error, _request, reply) => refuse(reply, error));
    app.setNotFoundHandler((_request, reply) => reply.code(404).send());
    for (const [path, { parameter, answer }] of Object.entries(calls)) {
      app.all(`/${path}`, async (request, reply) => {
        demandPost(request);
        if (mutualTls) demandCertificate(request);
        const fault = faults.take(path);
        if (fault?.effect === 'drop') return reply.hijack().raw.destroy();
        if (fault?.effect === 'slow')
          await new Promise((resolve) => setTimeout(resolve, fault.delayMs ?? 1000));
        if (fault?.effect === 'status') return disturb(reply, fault);
        const contentType = request.headers['content-type'] ?? '';
        const result = answer(office, readParameter(String(request.body), contentType, parameter));
        if (fault?.effect === 'field') return { ...result, addedTomorrow: { by: 'the simulator' } };
        if (fault?.effect === 'hint') return { ...result, status: fault.hintCode };
        return result;
      });
    }
  };
}

function init(service: Service, parameter: string): Call {
  return {
    parameter,
    answer: ({ transactions, clock }, body) => {
      const request = readInitRequest(service, body, clock.wall());
      const { personalNumber } = request;
      demandOrCode(personalNumber === undefined || hasFreja(personalNumber), 1012);
      const transaction = transactions.create(request);
      demandOrCode(transaction !== undefined, 2000);
      const { reference, qrCodeSecret } = transaction;
      return {
        [service === 'sign' ? 'signRef' : 'authRef']: reference,
        ...(qrCodeSecret && { qrCodeSecret }),
      };
    },
  };
}

function getOneResult(service: Service, parameter: string): Call {
  return {
    parameter,
    answer: ({ transactions }, body) => {
      const result = transactions.result(service, readReference(service, body));
      demandOrCode(result !== undefined, 1100);
      return result;
    },
  };
}

function cancel(service: Service, parameter: string): Call {
  return {
    parameter,
    answer: ({ transactions }, body) => {
      const transaction = transactions.find({ reference: readReference(service, body) });
      const ours = transaction?.request.service === service ? transaction : undefined;
      demandOrCode(ours !== undefined && isActive(ours), 1100);
      transactions.end(ours, 'RP_CANCELED');
      return {};
    },
  };
}

const hasFreja = (personalNumber: string): boolean =>
  testPersons.some((person) => person.personalNumber === personalNumber && person.freja !== null);

function demandPost(request: FastifyRequest): void {
  if (request.method !== 'POST') throw new StatusError(405, 'Only POST');
  const [type] = (request.headers['content-type'] ?? '').split(';');
  if (type !== 'application/x-www-form-urlencoded' && type !== 'application/json') {
    throw new StatusError(415, 'Only a form');
  }
}

function demandCertificate(request: FastifyRequest): void {
  const { authorized } = request.raw.socket as { authorized?: boolean };
  if (!authorized) throw new StatusError(401, 'No certificate of a relying party');
}

function disturb(reply: FastifyReply, { status = 500, errorCode }: Fault): FastifyReply {
  reply.code(status);
  return errorCode === undefined
    ? reply.send()
    : reply.send({ code: Number(errorCode), message: 'Ordered by a test' });
}

function refuse(reply: FastifyReply, error: unknown): FastifyReply {
  if (error instanceof FrejaError) return reply.code(422).send({ code: error.code, message: error.message });
  if (error instanceof StatusError) return reply.code(error.statusCode).send();
  return reply.code(500).send({ code: 0, message: 'Internal error.' });
}
