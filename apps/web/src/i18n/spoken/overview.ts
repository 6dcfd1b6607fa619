import { overviewTexts as sv } from '../sv/overview.ts';
import { speak } from '../speak.ts';
import { translations } from '../translations.ts';

export let overviewTexts = sv;
speak({ overviewTexts }, translations.overview, (words) => ({ overviewTexts } = words));
