export { myPageTexts } from '../sv/my-page.ts';
