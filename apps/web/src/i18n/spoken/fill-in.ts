export { fillInTexts } from '../sv/fill-in.ts';
