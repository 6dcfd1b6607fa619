import { ProblemError } from '../problem-error.ts';

/** Where a list goes on: after the row of this moment (the database's own text, to the microsecond) and id. */
export type Cursor = { at: string; id: string };

const shape = /^(\d{4}-\d\d-\d\d \d\d:\d\d:\d\d(?:\.\d{1,6})?[+-]\d\d(?::?\d\d)?) ([0-9a-f-]{36})$/;

/** An opaque word for the page's address. */
export function writeCursor({ at, id }: Cursor): string {
  return Buffer.from(`${at} ${id}`).toString('base64url');
}

/** Null for the first page. A cursor we have not made is `validation_failed`. */
export function readCursor(given: string | undefined): Cursor | null {
  if (given === undefined) return null;
  const [, at, id] = shape.exec(Buffer.from(given, 'base64url').toString('utf8')) ?? [];
  if (at && id) return { at, id };
  throw new ProblemError('validation_failed', {
    fields: [{ path: 'cursor', message: 'Not a cursor of this list' }],
  });
}

/** A page and where the next begins, from one row more than the page holds. */
export function pageOf<Row extends { id: string; cursorAt: string }>(
  rows: readonly Row[],
  size: number,
): { page: Row[]; next: string | null } {
  const page = rows.slice(0, size);
  const last = page.at(-1);
  return { page, next: rows.length > size && last ? writeCursor({ at: last.cursorAt, id: last.id }) : null };
}
