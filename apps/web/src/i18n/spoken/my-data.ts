export { myDataTexts } from '../sv/my-data.ts';
