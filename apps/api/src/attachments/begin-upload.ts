import type { AttachmentRefusal } from '@handslag/contracts/attachments';
import type { Applicant } from '../actor.ts';
import { kindByName } from '../adapters/files/file-kinds.ts';
import type { Context } from '../context.ts';
import { compiledForm } from '../e-services/compiled-form.ts';
import { outermost } from '../e-services/outermost.ts';
import { demandLevelOf } from '../e-services/demand-level.ts';
import { ProblemError } from '../problem-error.ts';
import { countFiles, insertAttachment, lockDraft } from './attachment-repository.ts';
import { attachmentsQuestion } from './attachments-question.ts';
import { tidyName } from './tidy-name.ts';

export type UploadIntent = { draftId: string; questionPath: string; name: string; size: number };

const mostFiles = 100;
const mostBytes = 500_000_000;

/** Makes room for a file in a draft of the actor's, if the question takes one like it. Answers the attachment's id. */
export async function beginUpload(ctx: Context, actor: Applicant, intent: UploadIntent): Promise<string> {
  const { municipality } = actor;
  const name = tidyName(intent.name);
  const person = actor.kind === 'citizen' ? actor.person.id : null;
  const owner = { municipality: municipality.id, draft: intent.draftId, person, session: actor.sessionId };
  const draft = await ctx.db.readDraft(owner);
  const version = draft && (await compiledForm(ctx, municipality, draft.eServiceKey, draft.version));
  if (!version) throw new ProblemError('not_found');
  await demandLevelOf(ctx, actor, draft.eServiceKey);
  const asked = draft.asked === null || draft.asked.includes(outermost(intent.questionPath));
  const question = asked ? attachmentsQuestion(version.form, intent.questionPath) : null;
  if (!question) {
    const fields = [{ path: 'question', message: 'No such attachments question' }];
    throw new ProblemError('validation_failed', { fields });
  }
  const kind = kindByName(name);
  if (!kind || !question.accept.includes(kind)) throw refused('wrong-type');
  if (intent.size === 0) throw refused('empty');
  if (intent.size > question.maxBytes) throw refused('too-large');
  return ctx.db.tenant(municipality.id, async (tx) => {
    // One at a time, so that the count holds.
    if (!(await lockDraft(tx, actor, intent.draftId))) throw new ProblemError('not_found');
    const { ofQuestion, ofDraft, bytes } = await countFiles(tx, intent.draftId, intent.questionPath);
    if (ofQuestion >= question.max || ofDraft >= mostFiles || bytes + intent.size > mostBytes) {
      throw new ProblemError('too_many_attachments', { details: { max: question.max } });
    }
    return insertAttachment(tx, {
      municipalityId: municipality.id,
      draftId: intent.draftId,
      questionPath: intent.questionPath,
      name,
      size: intent.size,
      kind,
    });
  });
}

function refused(refusal: AttachmentRefusal): ProblemError {
  return new ProblemError('attachment_refused', { details: { refusal } });
}
