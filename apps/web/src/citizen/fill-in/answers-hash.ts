import { canonicalJson, prune, type Answers } from '@handslag/form-engine';
import type { FormStore } from '../../form/form-store.ts';

/** The answers that can be reached, and SHA-256 in hex over their canonical JSON: what is reviewed and what is submitted. */
export async function hashReviewed({ compiled, surroundings }: FormStore, answers: Answers): Promise<string> {
  const text = canonicalJson(prune(compiled, answers, surroundings));
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text));
  return [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
