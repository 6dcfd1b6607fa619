import { useQuery } from '@tanstack/react-query';
import { myDraftsQuery } from '../my-page/my-queries.ts';
import { eServiceQuery } from '../start/e-services-queries.ts';
import type { OpenDraft } from './open-draft.ts';

/** The open request for signatures that locks a draft; null where none does. Only services that several sign lock any. */
export function useLock({ id, key }: OpenDraft): string | null {
  const { data: service } = useQuery(eServiceQuery(key));
  const { data: drafts } = useQuery({ ...myDraftsQuery, enabled: service?.signing === 'several-parties' });
  return drafts?.find((draft) => draft.id === id)?.signingId ?? null;
}
