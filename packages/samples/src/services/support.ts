import { translated } from '../authoring/translated.ts';
import { problem } from './support/problem.ts';
import { reply } from './support/reply.ts';
import { settings } from './support/settings.ts';
import translations from './support/translations.json' with { type: 'json' };

export const support = translated(
  {
    key: 'support',
    settings,
    definition: { format: 1, steps: [problem, reply] },
  },
  translations,
);
