import type { fileLinkTexts as sv } from '../sv/file-link.ts';

export const fileLinkTexts: typeof sv = { newTab: '(avautuu uuteen välilehteen)', fetch: 'Lataa' };
