import { wholeFormTexts as sv } from '../sv/whole-form.ts';
import { speak } from '../speak.ts';
import { translations } from '../translations.ts';

export let wholeFormTexts = sv;
speak({ wholeFormTexts }, translations.wholeForm, (words) => ({ wholeFormTexts } = words));
