import type { previewPublishingEndpoint } from '@handslag/contracts/versions';
import type { ReplyOf } from '@handslag/contracts/endpoint';
import type { EServiceDefinition } from '@handslag/form-engine';
import { describeChanges } from '@handslag/form-engine/building';
import { parseDefinition } from '@handslag/form-engine/parse-definition';
import type { StaffActor } from '../../actor.ts';
import type { Context } from '../../context.ts';
import { ProblemError } from '../../problem-error.ts';
import { findWork } from '../builder/work-repository.ts';
import { describeSettingsChanges } from '../versions/describe-settings-changes.ts';
import { problemsOfWork } from '../review/problems-of-work.ts';
import { findVersionContents } from '../versions/version-repository.ts';
import { replayDrafts } from './replay-drafts.ts';
import { tellDrafts } from './tell-drafts.ts';

/**
 * What publishing the work would meet and do: what the review finds, what changes in plain words, and how it goes for those who
 * are filling in. Their drafts are replayed on the new form and only counted, and few are not told.
 */
export async function previewPublishing(
  ctx: Context,
  { municipality }: StaffActor,
  key: string,
): Promise<ReplyOf<typeof previewPublishingEndpoint>> {
  const found = await ctx.db.tenant(municipality.id, async (tx) => {
    const work = await findWork(tx, key);
    if (!work) return null;
    const { publishedVersion } = work;
    const problems = await problemsOfWork(ctx, tx, municipality, work);
    const published = publishedVersion === null ? null : await findVersionContents(tx, key, publishedVersion);
    return { work, problems, published: published?.content ?? null };
  });
  if (!found) throw new ProblemError('not_found');
  const { work, problems, published } = found;
  const form = parseDefinition(work.definition);
  const changes =
    published === null || !form.ok
      ? []
      : [
          ...describeChanges(published.definition as EServiceDefinition, form.definition),
          ...describeSettingsChanges(published.settings, work.settings, municipality.settings.groupNames),
        ];
  const drafts = await replayDrafts(ctx, municipality, key, form.ok ? form.definition : null);
  return { revision: work.revision, problems, changes, drafts: tellDrafts(drafts) };
}
