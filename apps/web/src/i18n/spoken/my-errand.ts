export { myErrandTexts } from '../sv/my-errand.ts';
