import type { CompiledForm } from '@handslag/form-engine';
import { swedishDay } from '../drafts/swedish-day.ts';
import { frozenAnswers } from './freeze-form.ts';
import { partiesOf } from './parties-of.ts';
import type { KeptSignature } from './signature-repository.ts';

/**
 * Whether the errand is of the person who asked for the signatures, and exactly those have signed whom the frozen answers name, the
 * applicant first. Answers what does not hold, null where all does. Where the settings of the version were not kept, who else was to
 * sign is not known.
 */
export function verifySigners(form: CompiledForm, kept: KeptSignature): string | null {
  const { signing, submission, applicantId, signers, settings } = kept;
  if (!kept.ofPerson) return 'it is kept as the signature of another person';
  const applicants = [applicantId, submission.personId];
  if (applicants.some((id) => id !== signing.initiatorId) || signers[0] !== kept.applicantNumber)
    return 'the errand is of another person than the one who signed it';
  if (settings === null) return null;
  const expected = expectedOf(form, kept, settings);
  const same = expected.length === signers.length && expected.every((one, n) => one === signers[n]);
  return same ? null : 'others have signed than those who were to';
}

function expectedOf(
  form: CompiledForm,
  { frozen, createdAt, applicantNumber }: KeptSignature,
  { signing, signingParties }: NonNullable<KeptSignature['settings']>,
): (string | null)[] {
  if (signing !== 'several-parties' || !signingParties) return [applicantNumber];
  const facts = { today: swedishDay(createdAt), applicant: applicantNumber ?? '' };
  try {
    const others = partiesOf(form, frozenAnswers(frozen), signingParties, facts);
    return [applicantNumber, ...others.map(({ personalNumber }) => personalNumber)];
  } catch {
    // Such answers would never have been put to anyone to sign.
    return [];
  }
}
