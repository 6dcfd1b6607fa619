import { changeSettingsEndpoint, getSettingsEndpoint } from '@handslag/contracts/settings';
import type { FastifyInstance } from 'fastify';
import { route } from '../../http/route.ts';
import { changeSettings } from './change-settings.ts';
import { getSettings } from './get-settings.ts';

/** The municipality's settings. `changed` is told when they are others than before. */
export function settingsRoutes(app: FastifyInstance, changed: () => void): void {
  route(app, getSettingsEndpoint, ({ ctx, actor }) => getSettings(ctx, actor));
  route(app, changeSettingsEndpoint, async ({ ctx, actor, body }) => {
    const reply = await changeSettings(ctx, actor, body);
    changed();
    return reply;
  });
}
