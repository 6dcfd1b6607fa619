import type { AttachmentRefusal } from '@handslag/contracts/attachments';
import type { AnswerValue, Attachment, AttachmentsQuestion, FileKind } from '@handslag/form-engine';
import { formatAll } from '../../i18n/format.ts';

const endings: Record<FileKind, readonly string[]> = {
  pdf: ['.pdf'],
  jpg: ['.jpg', '.jpeg'],
  png: ['.png'],
  heic: ['.heic', '.heif'],
  docx: ['.docx'],
  xlsx: ['.xlsx'],
  odt: ['.odt'],
  txt: ['.txt'],
};

/** The `accept` of a file field. */
export const acceptFor = (kinds: readonly FileKind[]): string =>
  kinds.flatMap((kind) => endings[kind]).join(',');

/** "PDF, JPG och PNG". */
export function kindsInWords(kinds: readonly FileKind[]): string {
  return formatAll(kinds.map((kind) => kind.toUpperCase()));
}

/** What the page itself can see is wrong, told before anything is sent. The server decides. */
export function refusalBeforeUpload(
  question: AttachmentsQuestion,
  file: File,
  before: number,
): AttachmentRefusal | null {
  const name = file.name.toLowerCase();
  if (before >= question.max) return 'too-many';
  if (!question.accept.some((kind) => endings[kind].some((ending) => name.endsWith(ending))))
    return 'wrong-type';
  if (file.size === 0) return 'empty';
  return file.size > question.maxBytes ? 'too-large' : null;
}

/** The files of an answer. */
export function filesOf(answer: AnswerValue | undefined): readonly Attachment[] {
  return Array.isArray(answer)
    ? answer.filter((file): file is Attachment => typeof file === 'object' && 'kind' in file)
    : [];
}
