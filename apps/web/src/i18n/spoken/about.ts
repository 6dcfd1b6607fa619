import { personalDataTexts as sv } from '../sv/about.ts';
import { speak } from '../speak.ts';
import { translations } from '../translations.ts';

export let personalDataTexts = sv;
speak({ personalDataTexts }, translations.about, (words) => ({ personalDataTexts } = words));
