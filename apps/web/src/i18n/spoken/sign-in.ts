import { signInTexts as sv } from '../sv/sign-in.ts';
import { speak } from '../speak.ts';
import { translations } from '../translations.ts';

export let signInTexts = sv;
speak({ signInTexts }, translations.signIn, (words) => ({ signInTexts } = words));
