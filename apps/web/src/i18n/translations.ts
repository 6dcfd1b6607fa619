/**
 * Where each area of the interface has its words in the other languages; each is fetched when a page that needs the area is
 * shown in that language, and only then (docs/decisions/0007).
 */
export const translations = {
  chrome: { en: () => import('./en/chrome.ts'), fi: () => import('./fi/chrome.ts') },
  form: { en: () => import('./en/form.ts'), fi: () => import('./fi/form.ts') },
  problems: { en: () => import('./en/problems.ts'), fi: () => import('./fi/problems.ts') },
  session: { en: () => import('./en/session.ts'), fi: () => import('./fi/session.ts') },
  start: { en: () => import('./en/start.ts'), fi: () => import('./fi/start.ts') },
};
