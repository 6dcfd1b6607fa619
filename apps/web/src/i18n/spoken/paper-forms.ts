export { paperFormsTexts } from '../sv/paper-forms.ts';
