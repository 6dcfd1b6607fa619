import type { beginTexts as sv } from '../sv/begin.ts';

export const beginTexts: typeof sv = {
  title: 'Start the e-service',
  starting: 'The e-service is starting',
  failedTitle: 'The e-service could not be started',
  again: 'Try again',
  back: 'To the start page of the e-service',
  startedTitle: 'You have already started this e-service',
  started: (when) => `Last saved ${when}. Do you want to continue where you left off or start over?`,
  resume: 'Continue',
  startOver: 'Start over',
  confirmTitle: 'Do you want to start over?',
  confirm: 'Your earlier answers and attachments will be deleted. This cannot be undone.',
  confirmYes: 'Delete and start over',
  confirmNo: 'Keep my answers',
};
