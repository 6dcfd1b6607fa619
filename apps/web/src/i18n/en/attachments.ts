import type * as sv from '../sv/attachments.ts';

export const refusalSentences: typeof sv.refusalSentences = {
  empty: (file) => `${file} is empty. Check that the file is saved and choose it again.`,
  'wrong-type': (file) =>
    `${file} is not of a file type that can be attached here. Save it as one of the file types above and try again.`,
  'too-large': (file) => `${file} is too large. Make the file smaller or divide it and try again.`,
  infected: (file) =>
    `${file} contains harmful code and has been deleted. Check your computer and choose another file.`,
  'password-protected': (file) => `${file} is protected by a password. Remove the password and try again.`,
  damaged: (file) => `${file} is damaged and cannot be read. Save it again and try again.`,
  'not-scannable': (file) =>
    `${file} could not be checked, so we cannot receive it now. Try again in a little while.`,
  'too-many': (file) => `There was no room for ${file}. Remove another file first.`,
};

export const attachmentTexts: typeof sv.attachmentTexts = {
  choose: 'Choose files',
  chooseOne: 'Choose file',
  drop: 'or drag and drop here',
  kinds: (kinds) => `File types: ${kinds}.`,
  largest: (size) => `At most ${size} per file.`,
  most: (most) => (most === 1 ? 'One file.' : `At most ${most} files.`),
  waiting: 'Waiting …',
  uploading: (percent) => `Uploading, ${percent}%`,
  interrupted: 'The upload has stopped. We go on as soon as the connection is back.',
  checking: 'Being checked …',
  done: 'Uploaded',
  failed: (file) => `${file} could not be uploaded. Check your internet connection and try again.`,
  cancel: 'Cancel',
  retry: 'Try again',
  remove: 'Remove',
  dismiss: 'Remove from the list',
  progressOf: (file) => `Uploading ${file}`,
  ofFile: (file) => ` ${file}`,
  added: (file) => `${file} is uploaded.`,
  removed: (file) => `${file} is removed.`,
  cancelled: (file) => `The upload of ${file} is cancelled.`,
  removalFailed: (file) => `${file} could not be removed right now. Try again in a little while.`,
  none: 'No files added.',
  list: (label) => `Files for ${label}`,
};
