import { rowTexts as sv } from '../sv/rows.ts';
import { speak } from '../speak.ts';
import { translations } from '../translations.ts';

export let rowTexts = sv;
speak({ rowTexts }, translations.rows, (words) => ({ rowTexts } = words));
