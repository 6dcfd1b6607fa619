import { myErrandTexts as sv } from '../sv/my-errand.ts';
import { speak } from '../speak.ts';
import { translations } from '../translations.ts';

export let myErrandTexts = sv;
speak({ myErrandTexts }, translations.myErrand, (words) => ({ myErrandTexts } = words));
