import { fi } from './messages/fi.ts';
import { addSentences } from './messages/sentences-in.ts';

/** Importing this door teaches the engine Finnish: `import '@handslag/form-engine/finnish'`. */
addSentences('fi', fi);
