import { useQuery } from '@tanstack/react-query';
import { useEffect } from 'react';
import { draftDialogTexts as texts } from '../../i18n/spoken/draft-dialogs.ts';
import { ButtonLink } from '../../ui/button.tsx';
import { PageHeading } from '../../ui/page-heading.tsx';
import { myDraftsQuery } from '../my-page/my-queries.ts';
import { eServiceQuery } from '../start/e-services-queries.ts';
import type { OpenDraft } from './open-draft.ts';

/** Tells when a draft that is open turns out to be locked. Only services that several sign lock any. */
export function WatchLock({ draft, onLocked }: { draft: OpenDraft; onLocked: () => void }) {
  const { data: service } = useQuery(eServiceQuery(draft.key));
  const signingId = useLock(draft, service?.signing === 'several-parties');
  useEffect(() => {
    if (signingId !== null) onLocked();
  }, [signingId, onLocked]);
  return null;
}

/** A draft that others are asked to sign: its answers stand as they are until that has ended. */
export function BeingSigned({ draft }: { draft: OpenDraft }) {
  const signingId = useLock(draft, true);
  return (
    <div className="page">
      <PageHeading title={[texts.beingSignedTitle]} lead={texts.beingSignedText}>
        {texts.beingSignedTitle}
      </PageHeading>
      <div className="actions">
        {signingId !== null && <ButtonLink to={`/underskrift/${signingId}`}>{texts.toSignatures}</ButtonLink>}
        <ButtonLink look={signingId === null ? 'primary' : 'secondary'} to="/min-sida">
          {texts.toMyPage}
        </ButtonLink>
      </div>
    </div>
  );
}

/** The open request for signatures that locks a draft; null where none does. */
function useLock({ id }: OpenDraft, wanted: boolean): string | null {
  const { data: drafts } = useQuery({ ...myDraftsQuery, enabled: wanted });
  return drafts?.find((draft) => draft.id === id)?.signingId ?? null;
}
