import type { PublishedVersion } from '@handslag/contracts/builder';
import type { VersionRow } from './version-repository.ts';

/** A version as its authors see it in a list. */
export function presentVersion({ publishedAt, ...row }: VersionRow): PublishedVersion {
  return { ...row, publishedAt: publishedAt.toISOString() };
}
