import { chromeTexts as sv } from '../sv/chrome.ts';
import { speak } from '../speak.ts';
import { translations } from '../translations.ts';

export let chromeTexts = sv;
speak({ chromeTexts }, translations.chrome, (words) => ({ chromeTexts } = words));
