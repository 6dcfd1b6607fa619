import { wordsReady } from '../../i18n/speak.ts';

/** What is not needed to begin: fetched when it is, or quietly once the person has begun to answer. */
export const later = {
  review: () => import('./review-page.tsx'),
  saveDialogs: () => import('./save-dialogs.tsx'),
  conflictDialog: () => import('./conflict-dialog.tsx'),
  leaveDialog: () => import('./leave-dialog.tsx'),
  notOpened: () => import('./not-opened.tsx'),
  upgradeNotice: () => import('./upgrade-notice.tsx'),
};

let fetched = false;

/** Once, and not in the way: fetches what may be needed further on, so that it is there also when the network is not. */
export function fetchTheRest(): void {
  if (fetched) return;
  fetched = true;
  setTimeout(() => {
    for (const load of Object.values(later))
      load()
        .then(wordsReady)
        .catch(() => undefined);
  }, 1_000);
}
