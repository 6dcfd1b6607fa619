import { createHash } from 'node:crypto';
import { canonicalJson } from '@handslag/form-engine';
import type { Municipality } from '../actor.ts';
import { frozenAnswers } from './freeze-form.ts';
import type { KeptSignature } from './signature-repository.ts';

type Frozen = {
  municipality: unknown;
  submissionId: unknown;
  eService?: { key: unknown; version: unknown };
  attachments: object[];
};
type Hidden = { digest?: unknown; submissionId?: unknown; tenantId?: unknown };

/**
 * Whether a signature stands where it was made: all that was frozen and signed names this request, this municipality, this service, and
 * what the errand was filed with. Answers what does not, null where all does.
 */
export function verifyBelonging(
  municipality: Pick<Municipality, 'id' | 'slug'>,
  kept: KeptSignature,
): string | null {
  const { signing, submission, errandId } = kept;
  const frozen = JSON.parse(kept.frozen) as Frozen;
  const hidden = JSON.parse(kept.hiddenText) as Hidden;
  if (hidden.digest !== kept.digest) return 'another digest was signed';
  if (frozen.submissionId !== signing.id || hidden.submissionId !== signing.id)
    return 'another request was signed';
  if (frozen.municipality !== municipality.slug || hidden.tenantId !== municipality.id)
    return 'it was signed in another municipality';
  if ([signing, submission].some((one) => !sameService(one, frozen))) return 'another service was signed for';
  if (signing.state !== 'submitted' || signing.errandId !== errandId) return 'it was made for another errand';
  if (submission.submissionKey !== signing.submissionKey) return 'it was made for another errand';
  const answers = canonicalJson(frozenAnswers(kept.frozen));
  if (kept.answers !== answers || hashOf(kept.answers) !== kept.answersHash)
    return 'other answers were filed';
  const files = frozen.attachments.map((file) => canonicalJson(file)).toSorted();
  const filed = kept.attachments.map((file) => canonicalJson(file)).toSorted();
  return canonicalJson(files) === canonicalJson(filed) ? null : 'other files were filed';
}

const sameService = ({ key, version }: { key: string; version: number }, { eService }: Frozen): boolean =>
  eService?.key === key && eService.version === version;
const hashOf = (text: string): string => createHash('sha256').update(text).digest('hex');
