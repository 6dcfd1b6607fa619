export { issuerOf, aboutEidTexts } from '../sv/about-eid.ts';
export type { Issuer } from '../sv/about-eid.ts';
