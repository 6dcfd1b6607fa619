import { reviewTexts as sv } from '../sv/review.ts';
import { speak } from '../speak.ts';
import { translations } from '../translations.ts';

export let reviewTexts = sv;
speak({ reviewTexts }, translations.review, (words) => ({ reviewTexts } = words));
