import type { Disclosure } from '@handslag/contracts/disclosure';
import type { DisclosureRow } from './disclosure-repository.ts';

export function presentDisclosure({ content, createdAt, storageKey, ...row }: DisclosureRow): Disclosure {
  const { review, ground, appeal, documents, masked } = content;
  const { id, by, outcome, requester } = row;
  const at = createdAt.toISOString();
  return {
    id,
    at,
    by,
    outcome,
    requester,
    review,
    ground,
    appeal,
    documents,
    masked,
    file: storageKey !== null,
  };
}
