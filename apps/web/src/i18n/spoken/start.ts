import { startTexts as sv } from '../sv/start.ts';
import { speak } from '../speak.ts';
import { translations } from '../translations.ts';

export let startTexts = sv;
speak({ startTexts }, translations.start, (words) => ({ startTexts } = words));
