import type { AttachmentsQuestion, FileKind } from '@handslag/form-engine';

/** In bytes; a megabyte is a million, as it is shown to people. */
export const megabytes = (amount: number): number => amount * 1_000_000;

export const pdfOrImage: readonly FileKind[] = ['pdf', 'jpg', 'png'];

export const pdfOnly: readonly FileKind[] = ['pdf'];

export const photos: readonly FileKind[] = ['jpg', 'png', 'heic'];

export const documents: readonly FileKind[] = ['pdf', 'jpg', 'png', 'docx', 'xlsx', 'odt'];

type Given = Omit<AttachmentsQuestion, 'type' | 'accept' | 'maxBytes' | 'max'> &
  Partial<Pick<AttachmentsQuestion, 'accept' | 'maxBytes' | 'max'>>;

/** An attachment question; PDF or image, 25 MB and five files where nothing else is said. */
export const attachments = (given: Given): AttachmentsQuestion => ({
  type: 'attachments',
  accept: pdfOrImage,
  maxBytes: megabytes(25),
  max: 5,
  ...given,
});
