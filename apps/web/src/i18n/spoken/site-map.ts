import { siteMapTexts as sv } from '../sv/site-map.ts';
import { speak } from '../speak.ts';
import { translations } from '../translations.ts';

export let siteMapTexts = sv;
speak({ siteMapTexts }, translations.siteMap, (words) => ({ siteMapTexts } = words));
