import {
  addNoteEndpoint,
  addTaskEndpoint,
  handOverEndpoint,
  linkErrandEndpoint,
  listColleaguesEndpoint,
  notePresenceEndpoint,
  setCoHandlerEndpoint,
  setTaskDoneEndpoint,
} from '@handslag/contracts/teamwork';
import type { FastifyInstance } from 'fastify';
import { route } from '../../http/route.ts';
import { addNote } from './add-note.ts';
import { addTask } from './add-task.ts';
import { handOver } from './hand-over.ts';
import { linkErrand } from './link-errand.ts';
import { listColleagues } from './list-colleagues.ts';
import { notePresence } from './note-presence.ts';
import { setCoHandler } from './set-co-handler.ts';
import { setTaskDone } from './set-task-done.ts';

/** What colleagues do together in an errand, out of the applicant's sight. */
export function teamworkRoutes(app: FastifyInstance): void {
  const { context: ctx } = app;
  route(app, listColleaguesEndpoint, ({ actor, params }) => listColleagues(ctx, actor, params.errandId));
  route(app, handOverEndpoint, ({ actor, params, body }) => handOver(ctx, actor, params.errandId, body));
  route(app, addNoteEndpoint, ({ actor, params, body }) => addNote(ctx, actor, params.errandId, body));
  route(app, addTaskEndpoint, ({ actor, params, body }) => addTask(ctx, actor, params.errandId, body));
  route(app, setTaskDoneEndpoint, ({ actor, params, body }) =>
    setTaskDone(ctx, actor, { ...params, ...body }),
  );
  route(app, setCoHandlerEndpoint, ({ actor, params, body }) =>
    setCoHandler(ctx, actor, params.errandId, body),
  );
  route(app, linkErrandEndpoint, ({ actor, params, body }) => linkErrand(ctx, actor, params.errandId, body));
  route(app, notePresenceEndpoint, ({ actor, params, body }) =>
    notePresence(ctx, actor, params.errandId, body),
  );
}
