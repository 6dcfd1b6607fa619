import { pickerTexts as sv } from '../sv/pickers.ts';
import { speak } from '../speak.ts';
import { translations } from '../translations.ts';

export let pickerTexts = sv;
speak({ pickerTexts }, translations.pickers, (words) => ({ pickerTexts } = words));
