import { fillInTexts as fillIn } from '../sv/fill-in.ts';
import { formTexts as form } from '../sv/form.ts';
import { speak } from '../speak.ts';
import { translations } from '../translations.ts';

export let formTexts = form;
export let fillInTexts = fillIn;
speak({ formTexts, fillInTexts }, translations.form, (words) => ({ formTexts, fillInTexts } = words));
