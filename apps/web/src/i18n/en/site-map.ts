import type { siteMapTexts as sv } from '../sv/site-map.ts';

export const siteMapTexts: typeof sv = {
  title: 'Site map',
  lead: 'All pages in one place.',
  loading: 'The e-services are loading',
  yours: 'Your cases',
  services: 'E-services',
  help: 'Help',
  about: 'About the website',
  myPage: 'Min sida',
  myData: 'My details',
  follow: 'Follow a case with a code',
  signIn: 'Sign in',
  start: 'E-services start page',
  aboutEid: 'About e-identification',
};
