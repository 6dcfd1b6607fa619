import type { verifyTexts as sv } from '../sv/verify.ts';

export const verifyTexts: typeof sv = {
  title: 'Check a receipt',
  lead: 'See whether a receipt was issued here, whether it is unchanged and who has signed.',
  file: 'The receipt as a PDF',
  fileHint:
    'The file stays on your computer. Only its fingerprint, a row of digits and letters, is sent here.',
  choose: 'Choose file',
  chooseAnother: 'Choose another file',
  drop: 'or drag it here',
  chosen: (name, size) => `${name}, ${size}`,
  unreadable: 'The file could not be read. Choose it again.',
  code: 'Control code',
  codeHint: 'Printed on the receipt. The code is enough to see what the receipt should contain.',
  nothing: 'Choose the file of the receipt, enter the control code, or both.',
  check: 'Check',
  checking: 'Checking …',
  another: 'Check another one',

  unchangedTitle: 'The receipt is genuine and unchanged',
  unchanged: (municipality, when) => `The file is exactly the one that ${municipality} issued ${when}.`,
  knownTitle: 'The code belongs to a receipt issued here',
  known: (municipality) =>
    `${municipality} has issued a receipt with this code. Compare the details below with the receipt you have.`,
  knownNext: 'If you want to know whether the file is unchanged, choose it too.',
  changedTitle: 'The file is not the one that was issued',
  changed: (municipality) =>
    `The code belongs to a receipt from ${municipality}, but the file is not the same. Do not trust the file. This is how the receipt should look:`,
  unknownTitle: 'We do not recognise the receipt',
  unknownFile:
    'The file is changed, or it was not issued here. Enter the control code on the receipt to see what it should contain.',
  unknownCode: 'Check that the code is correctly written and that the receipt comes from this municipality.',
  number: 'Case number',
  eService: 'E-service',
  municipality: 'Municipality',
  received: 'Received',
  issued: 'Receipt issued',
  signatures: 'Signatures',
  removed: (day: string) =>
    `The case was deleted on ${day}. What it contained and who had signed it is no longer kept here.`,
  simulated: 'The receipt comes from a test environment with simulated e-identification. It proves nothing.',
};
