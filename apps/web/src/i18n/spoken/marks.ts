import { marksTexts as sv } from '../sv/marks.ts';
import { speak } from '../speak.ts';

export let marksTexts = sv;
const others = { en: () => import('../en/marks.ts'), fi: () => import('../fi/marks.ts') };
speak({ marksTexts }, others, (words) => ({ marksTexts } = words));
