import type { EServiceSettings } from '@handslag/contracts/e-services';
import { fulfils, type Answers } from '@handslag/form-engine';
import type { Municipality } from '../actor.ts';
import type { Context } from '../context.ts';
import { swedishDay } from '../drafts/swedish-day.ts';
import { compiledForm } from '../e-services/compiled-form.ts';

type Service = { key: string; settings: Pick<EServiceSettings, 'handlerGroup' | 'assignmentRules'> };
type Filed = { version: number; answers: string; identity: Record<string, unknown> };

/**
 * The group that is to handle what is filed: that of the first of the service's assignment rules that the answers (canonical JSON)
 * fulfil, else the service's own.
 */
export async function handlerGroupOf(
  ctx: Context,
  municipality: Municipality,
  { key, settings }: Service,
  { version, answers, identity }: Filed,
): Promise<string> {
  const { assignmentRules: rules = [], handlerGroup } = settings;
  const compiled = rules.length > 0 ? await compiledForm(ctx, municipality, key, version) : null;
  if (!compiled) return handlerGroup;
  const attributes = (identity['attributes'] ?? {}) as Record<string, string | number | boolean>;
  const surroundings = { today: swedishDay(ctx.clock()), attributes };
  const filed = JSON.parse(answers) as Answers;
  const rule = rules.find(({ when }) => fulfils(compiled.form, when, filed, surroundings));
  return rule?.handlerGroup ?? handlerGroup;
}
