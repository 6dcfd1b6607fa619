import type { marksTexts as sv } from '../sv/marks.ts';

export const marksTexts: typeof sv = { newTab: '(opens in a new tab)' };
