export { signInTexts } from '../sv/sign-in.ts';
