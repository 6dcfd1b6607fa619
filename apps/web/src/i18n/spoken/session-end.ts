import { sessionEndTexts as sv } from '../sv/session-end.ts';
import { speak } from '../speak.ts';
import { translations } from '../translations.ts';

export let sessionEndTexts = sv;
speak({ sessionEndTexts }, translations.sessionEnd, (words) => ({ sessionEndTexts } = words));
