import { myDataTexts as sv } from '../sv/my-data.ts';
import { speak } from '../speak.ts';
import { translations } from '../translations.ts';

export let myDataTexts = sv;
speak({ myDataTexts }, translations.myData, (words) => ({ myDataTexts } = words));
