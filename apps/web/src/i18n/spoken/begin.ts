import { beginTexts as sv } from '../sv/begin.ts';
import { speak } from '../speak.ts';
import { translations } from '../translations.ts';

export let beginTexts = sv;
speak({ beginTexts }, translations.begin, (words) => ({ beginTexts } = words));
