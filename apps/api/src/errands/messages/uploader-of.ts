import type { Applicant, StaffActor } from '../../actor.ts';
import type { Uploader } from '../../attachments/outgoing-files.ts';

/** Whose the files of a message are while it is being written. */
export function uploaderOf(actor: Applicant | StaffActor): Uploader {
  const { id: municipalityId } = actor.municipality;
  if (actor.kind === 'staff') return { municipalityId, uploaderId: actor.accountId };
  return { municipalityId, uploaderId: actor.kind === 'citizen' ? actor.person.id : actor.sessionId };
}
