import {
  deleteQuestionBlockEndpoint,
  listQuestionBlocksEndpoint,
  saveQuestionBlockEndpoint,
} from '@handslag/contracts/question-blocks';
import type { FastifyInstance } from 'fastify';
import { route } from '../../http/route.ts';
import { deleteQuestionBlock } from './delete-question-block.ts';
import { listQuestionBlocks } from './list-question-blocks.ts';
import { saveQuestionBlock } from './save-question-block.ts';

/** Questions kept to be used again. */
export function questionBlockRoutes(app: FastifyInstance): void {
  const { context: ctx } = app;
  route(app, listQuestionBlocksEndpoint, async ({ actor }) => ({
    blocks: await listQuestionBlocks(ctx, actor),
  }));
  route(app, saveQuestionBlockEndpoint, ({ actor, body }) => saveQuestionBlock(ctx, actor, body));
  route(app, deleteQuestionBlockEndpoint, async ({ actor, params }) => {
    await deleteQuestionBlock(ctx, actor, params.blockId);
    return {};
  });
}
