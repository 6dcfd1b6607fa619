import type { z } from 'zod';
import type { Permission } from './permissions.ts';
import type { ProblemCode } from './problem.ts';

export type Access =
  | 'anyone' // no session needed
  | 'applicant' // citizen or anonymous session: whoever may own a draft
  | 'citizen' // signed in with e-legitimation
  | 'staff'; // signed in through the municipality's own identity provider

/** One operation of the API. The server mounts it and the browser calls it; neither types its path or shapes again. */
export type Endpoint<
  Params extends z.ZodType = z.ZodType,
  Query extends z.ZodType = z.ZodType,
  Body extends z.ZodType = z.ZodType,
  Reply extends z.ZodType = z.ZodType,
> = {
  method: 'GET' | 'POST' | 'PATCH' | 'PUT' | 'DELETE';
  /** Fastify style, `/api/drafts/:draftId`. */
  path: string;
  summary: string;
  access: Access;
  /** What staff must be allowed to; others are `forbidden` before anything is read. Only with access `staff`. */
  permission?: Permission;
  /** True only where the request comes from a person's click or entry: it moves the idle limit (trust.md, section 2). */
  keepsSessionAlive: boolean;
  params?: Params;
  query?: Query;
  body?: Body;
  reply: Reply;
  /** Status of a good answer. Default 200. */
  status?: 200 | 201 | 202 | 204;
  /** Codes this operation may answer besides the ones every operation may (see `generalProblems`). */
  errors: ProblemCode[];
};

/** Declares an endpoint and keeps its exact schema types. */
export function endpoint<const E extends Endpoint>(definition: E): E {
  return definition;
}

type Parsed<S> = S extends z.ZodType ? z.output<S> : undefined;
type Sent<S> = S extends z.ZodType ? z.input<S> : undefined;

export type ParamsOf<E extends Endpoint> = Parsed<E['params']>;
export type QueryOf<E extends Endpoint> = Parsed<E['query']>;
export type BodyOf<E extends Endpoint> = Parsed<E['body']>;
export type ReplyOf<E extends Endpoint> = Parsed<E['reply']>;
export type SentParams<E extends Endpoint> = Sent<E['params']>;
export type SentQuery<E extends Endpoint> = Sent<E['query']>;
export type SentBody<E extends Endpoint> = Sent<E['body']>;

/** Session facts travel with every reply so that the page never has to ask: seconds left before the idle end. */
export const sessionEndsInHeader = 'x-session-ends-in';
/** Required on every request that changes something; a form on another site cannot set it. */
export const csrfHeader = 'x-handslag';
