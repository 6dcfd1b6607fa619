import { fileLinkTexts as sv } from '../sv/file-link.ts';
import { speak } from '../speak.ts';

export let fileLinkTexts = sv;
const others = { en: () => import('../en/file-link.ts'), fi: () => import('../fi/file-link.ts') };
speak({ fileLinkTexts }, others, (words) => ({ fileLinkTexts } = words));
