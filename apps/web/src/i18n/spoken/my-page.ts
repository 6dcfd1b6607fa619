import { myPageTexts as sv } from '../sv/my-page.ts';
import { speak } from '../speak.ts';
import { translations } from '../translations.ts';

export let myPageTexts = sv;
speak({ myPageTexts }, translations.myPage, (words) => ({ myPageTexts } = words));
