import { paperFormsTexts as sv } from '../sv/paper-forms.ts';
import { speak } from '../speak.ts';
import { translations } from '../translations.ts';

export let paperFormsTexts = sv;
speak({ paperFormsTexts }, translations.paperForms, (words) => ({ paperFormsTexts } = words));
