import { draftDialogTexts as sv } from '../sv/draft-dialogs.ts';
import { speak } from '../speak.ts';
import { translations } from '../translations.ts';

export let draftDialogTexts = sv;
speak({ draftDialogTexts }, translations.draftDialogs, (words) => ({ draftDialogTexts } = words));
