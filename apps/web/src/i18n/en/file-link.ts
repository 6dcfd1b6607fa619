import type { fileLinkTexts as sv } from '../sv/file-link.ts';

export const fileLinkTexts: typeof sv = { newTab: '(opens in a new tab)', fetch: 'Download' };
