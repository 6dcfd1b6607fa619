export { signingSentence, signingTexts, partiesTexts } from '../sv/signing.ts';
