export { siteMapTexts } from '../sv/site-map.ts';
