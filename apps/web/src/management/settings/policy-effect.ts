import type { DraftPolicy } from '@handslag/contracts/municipalities';
import type { ManagedSettings } from '@handslag/contracts/settings';
import { settingsTexts } from '../../i18n/sv/settings.ts';

const { policyEffect: texts } = settingsTexts;

/** What a change of the draft policy does to drafts there are, in words. */
export function policyEffect(
  before: DraftPolicy,
  after: DraftPolicy,
  { kept, inSession }: ManagedSettings['drafts'],
): string {
  if (after.kind === 'session') return before.kind === 'session' ? texts.same(kept) : texts.toSession(kept);
  if (Number.isNaN(after.days)) return texts.same(kept);
  if (before.kind === 'session') return texts.toDays(inSession, after.days);
  return before.days === after.days ? texts.same(kept) : texts.otherDays(kept, before.days, after.days);
}
