import { en } from './messages/en.ts';
import { addSentences } from './messages/sentences-in.ts';

/** Importing this door teaches the engine English: `import '@handslag/form-engine/english'`. */
addSentences('en', en);
