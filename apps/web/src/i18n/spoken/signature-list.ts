import { signatureTexts as sv } from '../sv/signature-list.ts';
import { speak } from '../speak.ts';
import { translations } from '../translations.ts';

export let signatureTexts = sv;
speak({ signatureTexts }, translations.signatureList, (words) => ({ signatureTexts } = words));
