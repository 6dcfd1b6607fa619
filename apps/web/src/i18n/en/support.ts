import type { supportTexts as sv } from '../sv/support.ts';

export const supportTexts: typeof sv = {
  disturbances: 'Known disturbances',
  noDisturbances: 'We do not know of any disturbances right now.',
  until: (when) => `Expected to last until ${when}.`,
  about: (name) => `It is about: ${name}. You can change that in the form.`,
  tell: 'Send details about my browser along',
  exactly: 'Then we fill in exactly this for you, and you can change it before you send:',
  otherBrowser: 'Another browser',
  otherSystem: 'Another system',
  window: (width, height) => `The window is ${width} × ${height} pixels`,
};
