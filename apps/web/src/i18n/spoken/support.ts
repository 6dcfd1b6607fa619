import { supportTexts as sv } from '../sv/support.ts';
import { speak } from '../speak.ts';
import { translations } from '../translations.ts';

export let supportTexts = sv;
speak({ supportTexts }, translations.support, (words) => ({ supportTexts } = words));
