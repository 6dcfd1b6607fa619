import type { AnswerValue, Attachment } from '../answers/answers.ts';
import type { AttachmentsQuestion } from '../definition.ts';
import { bytesInWords } from '../messages/in-words.ts';
import type { Fault, QuestionType, Surrounding } from './question-type.ts';
import { own } from './shape.ts';

/** The files of an answer. */
export const filesOf = (raw: AnswerValue | undefined): readonly Attachment[] =>
  Array.isArray(raw) ? raw.filter((file): file is Attachment => typeof own(file, 'kind') === 'string') : [];

function faultOfFile(
  question: AttachmentsQuestion,
  file: Attachment,
  surrounding: Surrounding,
): Fault | undefined {
  const { say, name, language } = surrounding;
  if (!question.accept.includes(file.kind)) {
    return { code: 'wrong_kind', message: say.fileKind(name, file.name, question.accept.join(', ')) };
  }
  if (file.size > question.maxBytes) {
    const most = bytesInWords(question.maxBytes, language);
    return { code: 'too_large', message: say.fileSize(name, file.name, most) };
  }
  return file.size === 0 ? { code: 'too_small', message: say.emptyFile(name, file.name) } : undefined;
}

/** Files the host has received; the engine sees their names, sizes and kinds. */
export const attachments: QuestionType<AttachmentsQuestion> = {
  shape: ({ max }) => ({ kind: 'files', most: max + 50 }),
  parts: ['count'],
  read: (_question, raw) => filesOf(raw).map((file) => file.name),
  readPart: (_question, raw) => filesOf(raw).length,
  missing({ min = 1 }, raw, { name, say, required }) {
    const count = filesOf(raw).length;
    if (count === 0) {
      return required
        ? [{ code: 'missing', message: min > 1 ? say.tooFewFiles(name, min) : say.attach(name) }]
        : [];
    }
    return count < min ? [{ code: 'too_few', message: say.tooFewFiles(name, min) }] : [];
  },
  faults(question, raw, surrounding) {
    const files = filesOf(raw);
    const found = files.flatMap((file) => faultOfFile(question, file, surrounding) ?? []);
    if (files.length <= question.max) return found;
    return [
      ...found,
      { code: 'too_many', message: surrounding.say.tooManyFiles(surrounding.name, question.max) },
    ];
  },
  inWords: (_question, raw, language) =>
    filesOf(raw)
      .map((file) => `${file.name} (${bytesInWords(file.size, language)})`)
      .join(', '),
};
