import { createHash } from 'node:crypto';
import {
  canonicalJson,
  prune,
  type Answers,
  type AnswerValue,
  type Attachment,
  type CompiledForm,
  type Surroundings,
} from '@handslag/form-engine';

export type FiledAttachment = { id: string; questionPath: string; name: string; size: number; kind: string };

export type ReviewedAnswers = {
  answers: Answers;
  /** Canonical JSON: what is hashed and what is stored. */
  json: string;
  /** SHA-256 in hex. */
  hash: string;
  attachments: FiledAttachment[];
};

/** Exactly what the citizen sees when reviewing: only the answers that can be reached, and the hash that says so. */
export function reviewedAnswers(
  form: CompiledForm,
  draft: Answers,
  surroundings: Surroundings,
): ReviewedAnswers {
  const answers = prune(form, draft, surroundings);
  const json = canonicalJson(answers);
  return {
    answers,
    json,
    hash: createHash('sha256').update(json).digest('hex'),
    attachments: filesIn(
      form.steps.flatMap(({ children }) => children),
      answers,
      '',
    ),
  };
}

type QuestionNode = CompiledForm['steps'][number]['children'][number];

/** The files that answers name, each with the path of its question. */
function filesIn(nodes: readonly QuestionNode[], answers: Answers, at: string): FiledAttachment[] {
  return nodes.flatMap((node): FiledAttachment[] => {
    const { id, type } = node.question;
    const value: AnswerValue | undefined = answers[id];
    const path = `${at}${id}`;
    if (value === undefined) return [];
    if (type === 'group') return filesIn(node.children, value as Answers, `${path}.`);
    if (type === 'repeating-group') {
      const rows = value as readonly { id: string; answers: Answers }[];
      return rows.flatMap((row) => filesIn(node.children, row.answers, `${path}[${row.id}].`));
    }
    if (type !== 'attachments') return [];
    return (value as readonly Attachment[]).map(({ id: file, name, size, kind }) => ({
      id: file,
      questionPath: path,
      name,
      size,
      kind,
    }));
  });
}
