export { problemsWith, signInHelpTexts } from '../sv/sign-in-help.ts';
