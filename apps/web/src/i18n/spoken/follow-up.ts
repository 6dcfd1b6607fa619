import { followUpTexts as sv } from '../sv/follow-up.ts';
import { speak } from '../speak.ts';
import { translations } from '../translations.ts';

export let followUpTexts = sv;
speak({ followUpTexts }, translations.followUp, (words) => ({ followUpTexts } = words));
