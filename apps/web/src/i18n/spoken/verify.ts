import { verifyTexts as sv } from '../sv/verify.ts';
import { speak } from '../speak.ts';
import { translations } from '../translations.ts';

export let verifyTexts = sv;
speak({ verifyTexts }, translations.verify, (words) => ({ verifyTexts } = words));
