import { sessionTexts as sv } from '../sv/session.ts';
import { speak } from '../speak.ts';
import { translations } from '../translations.ts';

export let sessionTexts = sv;
speak({ sessionTexts }, translations.session, (words) => ({ sessionTexts } = words));
