import { setImmediate } from 'node:timers/promises';
import {
  type Answers,
  type CompiledForm,
  compile,
  type EServiceDefinition,
  upgrade,
} from '@handslag/form-engine';
import type { Municipality } from '../../actor.ts';
import type { Context } from '../../context.ts';
import { compiledForm } from '../compiled-form.ts';
import { type DraftToReplay, listDraftsToReplay } from './publishing-repository.ts';

export type Replayed = {
  total: number;
  /** So many of them, the last saved, were replayed. */
  replayed: number;
  unaffected: number;
  askedAgain: number;
  losing: number;
};

const most = 2_000;
/** Between letting other requests have their turn. */
const atATime = 20;
const dayFormat = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Stockholm', dateStyle: 'short' });

/**
 * Carries the drafts under way to a form as a new version would, and counts how it goes: nothing of them is kept or told.
 * A form that cannot be run (null) is only told how many there are.
 */
export async function replayDrafts(
  ctx: Context,
  municipality: Municipality,
  key: string,
  definition: EServiceDefinition | null,
): Promise<Replayed> {
  const { total, drafts } = await ctx.db.tenant(municipality.id, (tx) => listDraftsToReplay(tx, key, most));
  const counted: Replayed = { total, replayed: 0, unaffected: 0, askedAgain: 0, losing: 0 };
  if (!definition || drafts.length === 0) return counted;
  const form = compile(definition);
  const today = dayFormat.format(ctx.clock());
  for (const [index, draft] of drafts.entries()) {
    if (index % atATime === atATime - 1) await setImmediate();
    const from = await compiledForm(ctx, municipality, key, draft.version);
    if (!from) continue;
    counted[outcomeOf(from.form, form, draft, today)] += 1;
    counted.replayed += 1;
  }
  return counted;
}

function outcomeOf(
  from: CompiledForm,
  to: CompiledForm,
  { answers }: DraftToReplay,
  today: string,
): 'unaffected' | 'askedAgain' | 'losing' {
  const { report } = upgrade(from, to, answers as Answers, { today });
  const kinds = new Set(report.map(({ kind }) => kind));
  if (kinds.has('removed')) return 'losing';
  return kinds.has('changed') || kinds.has('added') ? 'askedAgain' : 'unaffected';
}
