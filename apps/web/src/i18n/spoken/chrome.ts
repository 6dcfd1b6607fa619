export { chromeTexts } from '../sv/chrome.ts';
