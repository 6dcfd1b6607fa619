export { wholeFormTexts } from '../sv/whole-form.ts';
