import type { Text } from '@handslag/form-engine';

/** A text that exists in Swedish only. */
export const sv = (text: string): Text => ({ sv: text });
