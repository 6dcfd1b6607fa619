import * as sv from '../sv/about-eid.ts';
import { speak } from '../speak.ts';
import { translations } from '../translations.ts';

export type { Issuer } from '../sv/about-eid.ts';

export let issuerOf = sv.issuerOf;
export let aboutEidTexts = sv.aboutEidTexts;
speak({ issuerOf, aboutEidTexts }, translations.aboutEid, (words) => ({ issuerOf, aboutEidTexts } = words));
