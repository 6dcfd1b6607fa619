export { reviewTexts } from '../sv/review.ts';
