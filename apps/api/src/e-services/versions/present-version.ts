import type { PublishedVersion } from '@handslag/contracts/versions';
import { isFew } from '@handslag/contracts/statistics';
import type { VersionRow } from './version-repository.ts';

/** A version as its authors see it in a list. */
export function presentVersion({ publishedAt, errands, drafts, ...row }: VersionRow): PublishedVersion {
  const told = (count: number) => (isFew(count) ? null : count);
  return { ...row, publishedAt: publishedAt.toISOString(), errands: told(errands), drafts: told(drafts) };
}
