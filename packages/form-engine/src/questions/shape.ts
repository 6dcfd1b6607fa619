import type { Answers, AnswerValue, Attachment } from '../answers/answers.ts';

/** What kind of JSON a question's answer is. */
export type Shape =
  | { readonly kind: 'text'; readonly longest: number }
  | { readonly kind: 'texts'; readonly most: number }
  | { readonly kind: 'flag' }
  | { readonly kind: 'parts'; readonly parts: readonly string[] }
  | { readonly kind: 'files'; readonly most: number }
  | { readonly kind: 'rows'; readonly most: number }
  | { readonly kind: 'answers' }
  | { readonly kind: 'nothing' };

const LONGEST_PART = 5000;
const FILE_KINDS = new Set(['pdf', 'jpg', 'png', 'heic', 'docx', 'xlsx', 'odt', 'txt']);

export const isRecord = (raw: unknown): raw is Record<string, unknown> =>
  typeof raw === 'object' && raw !== null && !Array.isArray(raw);

/** A property of one's own, never one from the prototype. */
export const own = (raw: unknown, key: string): unknown =>
  isRecord(raw) && Object.hasOwn(raw, key) ? raw[key] : undefined;

const isText = (raw: unknown, longest: number): raw is string =>
  typeof raw === 'string' && raw.length <= longest;

export const isRowId = (raw: unknown): raw is string =>
  typeof raw === 'string' && /^[A-Za-z0-9-]{1,36}$/.test(raw);

function isFile(raw: unknown): raw is Attachment {
  const [id, name, size, kind] = [own(raw, 'id'), own(raw, 'name'), own(raw, 'size'), own(raw, 'kind')];
  if (!isRecord(raw)) return false;
  return (
    // And nothing beside them, which could be of any size and depth.
    Object.keys(raw).length === 4 &&
    isRowId(id) &&
    isText(name, 255) &&
    Number.isSafeInteger(size) &&
    Number(size) >= 0 &&
    FILE_KINDS.has(String(kind))
  );
}

/**
 * The answer in its question's shape, as typed but without what is empty or does not belong.
 * Rows and nested answers are not looked into: their own questions do that.
 * @returns nothing when there is no answer or it has another shape
 */
export function tidy(shape: Shape, raw: unknown): AnswerValue | undefined {
  if (shape.kind === 'text') return isText(raw, shape.longest) && raw.trim() !== '' ? raw : undefined;
  if (shape.kind === 'flag') return raw === true ? true : undefined;
  if (shape.kind === 'parts') return tidyParts(shape.parts, raw);
  if (!Array.isArray(raw)) return undefined;
  const items: unknown[] = raw;
  if (shape.kind === 'texts')
    return someOf(distinct(items.filter((item) => isText(item, 100))).slice(0, shape.most));
  if (shape.kind !== 'files') return undefined;
  return someOf(
    items
      .filter(isFile)
      .slice(0, shape.most)
      .map(({ id, name, size, kind }) => ({ id, name, size, kind })),
  );
}

const distinct = <T>(items: readonly T[]): T[] => [...new Set(items)];

const someOf = <T>(items: readonly T[]): readonly T[] | undefined => (items.length > 0 ? items : undefined);

function tidyParts(parts: readonly string[], raw: unknown): Answers | undefined {
  const kept = parts.flatMap((part): [string, string][] => {
    const text = own(raw, part);
    return isText(text, LONGEST_PART) && text.trim() !== '' ? [[part, text]] : [];
  });
  return kept.length > 0 ? Object.fromEntries(kept) : undefined;
}

/** Whether a value can be stored as this question's answer, right or wrong. Empty values can. */
export function fits(shape: Shape, raw: unknown): boolean {
  switch (shape.kind) {
    case 'text':
      return isText(raw, shape.longest);
    case 'flag':
      return typeof raw === 'boolean';
    case 'texts':
      return Array.isArray(raw) && raw.length <= shape.most && raw.every((item) => isText(item, 100));
    case 'files':
      return Array.isArray(raw) && raw.length <= shape.most && raw.every(isFile);
    case 'parts':
      return (
        isRecord(raw) &&
        Object.keys(raw).every((key) => shape.parts.includes(key) && isText(raw[key], LONGEST_PART))
      );
    default:
      return false;
  }
}
