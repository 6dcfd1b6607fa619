export { draftDialogTexts } from '../sv/draft-dialogs.ts';
