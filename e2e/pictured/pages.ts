import { openPages as openTypes, ownPages } from '../specs/accessibility/page-types.ts';
import type { Picture } from './picture.ts';

/** What anyone can open. */
export const openPages: readonly Picture[] = [
  ...openTypes,
  { name: 'service-without-sign-in', path: '/e-tjanster/felanmalan' },
  { name: 'all-questions', path: '/e-tjanster/bygglov/fragor' },
  { name: 'staff-sign-in', path: '/handlaggning' },
];

/** What takes a sign-in, and something begun and sent in. */
export const citizenPages: (own: Parameters<typeof ownPages>[0]) => readonly Picture[] = ownPages;

/** The areas of the management view. */
export const staffPages = (errandId: string): readonly Picture[] => [
  { name: 'inbox', path: '/handlaggning/arenden' },
  { name: 'inbox-all', path: '/handlaggning/arenden?visa=alla' },
  { name: 'errand-staff', path: `/handlaggning/arenden/${errandId}` },
  { name: 'register', path: '/handlaggning/registrera' },
  { name: 'services', path: '/handlaggning/e-tjanster' },
  { name: 'builder', path: '/handlaggning/e-tjanster/skolskjuts' },
  { name: 'statistics', path: '/handlaggning/statistik' },
  { name: 'users', path: '/handlaggning/anvandare' },
  { name: 'settings', path: '/handlaggning/installningar' },
  { name: 'log', path: '/handlaggning/logg' },
  { name: 'paper-forms-kept', path: '/handlaggning/blanketter' },
  { name: 'retention', path: '/handlaggning/gallring' },
];
