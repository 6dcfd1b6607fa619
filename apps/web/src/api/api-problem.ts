import type { FieldProblem, Problem, ProblemCode } from '@handslag/contracts/problem';

/** The server answered with a problem (RFC 9457). `id` is what to quote to support; never show `code` alone. */
export class ApiProblem extends Error {
  override readonly name = 'ApiProblem';
  readonly code: ProblemCode;
  readonly status: number;
  readonly id: string;
  readonly fields: readonly FieldProblem[];
  readonly retryAfter: number | null;
  readonly details: Readonly<Record<string, unknown>>;

  constructor(problem: Pick<Problem, 'code' | 'status'> & Partial<Problem>) {
    super(problem.code);
    this.code = problem.code;
    this.status = problem.status;
    this.id = problem.id ?? '';
    this.fields = problem.fields ?? [];
    this.retryAfter = problem.retryAfter ?? null;
    this.details = problem.details ?? {};
  }
}

/** No answer came: offline, cut, or slower than we wait. Whether the server did the work is not known. */
export class NoAnswer extends Error {
  override readonly name = 'NoAnswer';
}

/** True when the error is a problem with one of these codes. */
export function isProblem(error: unknown, ...codes: ProblemCode[]): error is ApiProblem {
  return error instanceof ApiProblem && codes.includes(error.code);
}
