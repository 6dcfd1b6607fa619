/**
 * Where each area of the interface has its words in the other languages; each is fetched when a page that needs the area is
 * shown in that language, and only then (docs/decisions/0007).
 */
export const translations = {
  attachments: { en: () => import('./en/attachments.ts'), fi: () => import('./fi/attachments.ts') },
  begin: { en: () => import('./en/begin.ts'), fi: () => import('./fi/begin.ts') },
  chrome: { en: () => import('./en/chrome.ts'), fi: () => import('./fi/chrome.ts') },
  decisionView: { en: () => import('./en/decision-view.ts'), fi: () => import('./fi/decision-view.ts') },
  draftDialogs: { en: () => import('./en/draft-dialogs.ts'), fi: () => import('./fi/draft-dialogs.ts') },
  errand: { en: () => import('./en/errand.ts'), fi: () => import('./fi/errand.ts') },
  followUp: { en: () => import('./en/follow-up.ts'), fi: () => import('./fi/follow-up.ts') },
  form: { en: () => import('./en/form.ts'), fi: () => import('./fi/form.ts') },
  myErrand: { en: () => import('./en/my-errand.ts'), fi: () => import('./fi/my-errand.ts') },
  myPage: { en: () => import('./en/my-page.ts'), fi: () => import('./fi/my-page.ts') },
  overview: { en: () => import('./en/overview.ts'), fi: () => import('./fi/overview.ts') },
  problems: { en: () => import('./en/problems.ts'), fi: () => import('./fi/problems.ts') },
  review: { en: () => import('./en/review.ts'), fi: () => import('./fi/review.ts') },
  rows: { en: () => import('./en/rows.ts'), fi: () => import('./fi/rows.ts') },
  session: { en: () => import('./en/session.ts'), fi: () => import('./fi/session.ts') },
  sessionEnd: { en: () => import('./en/session-end.ts'), fi: () => import('./fi/session-end.ts') },
  signatureList: { en: () => import('./en/signature-list.ts'), fi: () => import('./fi/signature-list.ts') },
  siteMap: { en: () => import('./en/site-map.ts'), fi: () => import('./fi/site-map.ts') },
  start: { en: () => import('./en/start.ts'), fi: () => import('./fi/start.ts') },
  support: { en: () => import('./en/support.ts'), fi: () => import('./fi/support.ts') },
  survey: { en: () => import('./en/survey.ts'), fi: () => import('./fi/survey.ts') },
};
