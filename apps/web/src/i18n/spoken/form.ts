export { formTexts } from '../sv/form.ts';
