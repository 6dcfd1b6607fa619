import { errandTexts as sv } from '../sv/errand.ts';
import { speak } from '../speak.ts';
import { translations } from '../translations.ts';

export let errandTexts = sv;
speak({ errandTexts }, translations.errand, (words) => ({ errandTexts } = words));
