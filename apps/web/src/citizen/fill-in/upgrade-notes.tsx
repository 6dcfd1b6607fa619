import type { Draft } from '@handslag/contracts/drafts';
import { useCode } from '../../form/use-code.ts';
import { later } from './later.ts';

/** What a newer version of the service has changed, when there is something to tell. */
export function UpgradeNotes({ notes }: { notes: Draft['upgradeNotes'] }) {
  const told = notes.filter(({ kind }) => kind !== 'kept');
  const code = useCode(later.upgradeNotice, told.length > 0);
  return code && <code.UpgradeNotice notes={told} />;
}
