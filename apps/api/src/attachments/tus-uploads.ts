import type { IncomingMessage } from 'node:http';
import { FileStore } from '@tus/file-store';
import { Server } from '@tus/server';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import type { Attachment } from '@handslag/contracts/attachments';
import type { Access } from '@handslag/contracts/endpoint';
import type { Permission } from '@handslag/contracts/permissions';
import type { ActorFor } from '../actor.ts';
import { guard } from '../http/guard.ts';
import { actorOf } from '../http/route.ts';
import { ProblemError } from '../problem-error.ts';
import { finishUpload } from './finish-upload.ts';

/** Who may upload what, decided by the room whose files they are. */
export type UploadRules<A extends Exclude<Access, 'anyone'>> = {
  access: A;
  permission?: Permission;
  /** Makes room for a file and answers its id, or refuses. */
  begin: (actor: ActorFor<A>, announced: { metadata: string; length: string | undefined }) => Promise<string>;
  /** A file of the actor's; `not_found` otherwise. */
  find: (actor: ActorFor<A>, attachmentId: string) => Promise<Attachment>;
  remove: (actor: ActorFor<A>, attachmentId: string) => Promise<void>;
};

type Admitted = { municipalityId: string; attachmentId: string };

const protocol = { 'tus-resumable': '1.0.0' };
/** A piece of a file; larger files come in several. */
const mostBytesAtOnce = 64 * 1024 * 1024;

/**
 * The tus protocol (1.0.0) at `path`. Who may do what is decided before the protocol's own server sees the request, so
 * refusals are problems like everywhere else; it then only moves bytes.
 */
export function mountUploads<A extends Exclude<Access, 'anyone'>>(
  app: FastifyInstance,
  path: string,
  rules: UploadRules<A>,
): void {
  const { context: ctx } = app;
  const actorIn = (request: FastifyRequest): ActorFor<A> => actorOf(request, rules.access);
  const admits = (keepsSessionAlive: boolean) => guard(rules.access, keepsSessionAlive, rules.permission);
  const admitted = new WeakMap<IncomingMessage, Admitted>();
  const admittedTo = (request: {
    runtime?: { node?: { req: unknown } | undefined } | undefined;
  }): Admitted => {
    const found = admitted.get(request.runtime?.node?.req as IncomingMessage);
    if (!found) throw new ProblemError('forbidden');
    return found;
  };
  const tus = new Server({
    path,
    datastore: new FileStore({ directory: ctx.files.arriving }),
    relativeLocation: true,
    allowedOrigins: [],
    namingFunction: (request) => admittedTo(request).attachmentId,
    onIncomingRequest: async (request, id) => {
      if (admittedTo(request).attachmentId !== id) throw new ProblemError('not_found');
    },
    onUploadFinish: async (request) => {
      const { municipalityId, attachmentId } = admittedTo(request);
      await finishUpload(ctx, municipalityId, attachmentId);
      return {};
    },
    onResponseError: async (request, error) => {
      const answer = error as { status_code?: number; body?: string };
      if (answer.status_code !== undefined && answer.status_code < 500) return undefined;
      ctx.log.error({ err: error, method: request.method }, 'upload failed');
      return { status_code: 500, body: '' };
    },
  });

  const handOver = (request: FastifyRequest, reply: FastifyReply, admission: Admitted): Promise<void> => {
    admitted.set(request.raw, admission);
    reply.hijack();
    for (const [name, value] of Object.entries(reply.getHeaders())) {
      if (value !== undefined) reply.raw.setHeader(name, value);
    }
    return tus.handle(request.raw, reply.raw);
  };

  void app.register(async (scope) => {
    // The bytes are the protocol's to read, as they come.
    scope.addContentTypeParser('application/offset+octet-stream', (_request, _payload, done) => done(null));
    const options = { bodyLimit: mostBytesAtOnce, schema: { hide: true } };

    scope.post(path, { ...options, config: admits(true) }, async (request, reply) => {
      const actor = actorIn(request);
      const { 'upload-metadata': metadata, 'upload-length': length } = request.headers;
      const attachmentId = await rules.begin(actor, {
        metadata: String(metadata ?? ''),
        length: typeof length === 'string' ? length : undefined,
      });
      return handOver(request, reply, { municipalityId: actor.municipality.id, attachmentId });
    });

    scope.patch(`${path}/:attachmentId`, { ...options, config: admits(false) }, async (request, reply) => {
      const { actor, attachmentId, attachment } = await ownUpload(request);
      if (attachment.state !== 'uploading')
        throw new ProblemError('attachment_refused', { details: { state: attachment.state } });
      return handOver(request, reply, { municipalityId: actor.municipality.id, attachmentId });
    });

    scope.head(`${path}/:attachmentId`, { ...options, config: admits(false) }, async (request, reply) => {
      const { actor, attachmentId, attachment } = await ownUpload(request);
      if (attachment.state === 'uploading')
        return handOver(request, reply, { municipalityId: actor.municipality.id, attachmentId });
      // All of it is here, though no longer where uploads gather: a client that missed our last answer need not send it again.
      const size = String(attachment.size);
      return reply.headers({ ...protocol, 'upload-offset': size, 'upload-length': size }).send();
    });

    scope.delete(`${path}/:attachmentId`, { ...options, config: admits(true) }, async (request, reply) => {
      const { actor, attachmentId } = await ownUpload(request);
      await rules.remove(actor, attachmentId);
      return reply.status(204).headers(protocol).send();
    });
  });

  async function ownUpload(request: FastifyRequest) {
    const id = z.object({ attachmentId: z.uuid() }).safeParse(request.params);
    if (!id.success) throw new ProblemError('not_found');
    const actor = actorIn(request);
    return { actor, ...id.data, attachment: await rules.find(actor, id.data.attachmentId) };
  }
}
