import type { Municipality } from '../../actor.ts';
import type { Context } from '../../context.ts';

/** Whether the staff's directory gives roles and groups here at each sign-in, so that what is set here would not last. */
export function directoryDecides({ config }: Pick<Context, 'config'>, { slug }: Municipality): boolean {
  return config.staffOidc?.roleGroups.has(slug) ?? false;
}
