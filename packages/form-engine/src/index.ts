export type * from './definition.ts';
export type * from './answers.ts';
export type * from './issue.ts';
