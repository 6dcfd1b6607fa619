import type { Context } from '../../context.ts';

/** Whether the staff's directory gives roles and groups at each sign-in, so that what is set here would not last. */
export function directoryDecides({ config }: Pick<Context, 'config'>): boolean {
  return (config.staffOidc?.roleGroups ?? null) !== null;
}
