/** What can be done with an errand, in the order it is offered. */
export const errandTools = [
  'message',
  'completion',
  'status',
  'note',
  'task',
  'papers',
  'hand-over',
] as const;
export type ErrandTool = (typeof errandTools)[number];
