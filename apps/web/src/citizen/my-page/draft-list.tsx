import type { DraftListing } from '@handslag/contracts/drafts';
import { useQuery } from '@tanstack/react-query';
import { useRef, useState, type ReactNode } from 'react';
import { formatDay, formatDayAndTime } from '../../i18n/format.ts';
import { inWords } from '../../i18n/language.ts';
import { Words } from '../../i18n/words.tsx';
import { problemSentence } from '../../i18n/problem-sentence.ts';
import { myPageTexts as texts } from '../../i18n/spoken/my-page.ts';
import { announce } from '../../ui/announcer.tsx';
import { Button, ButtonLink } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { Skeleton } from '../../ui/skeleton.tsx';
import { PartNotFetched } from '../chrome/not-fetched.tsx';
import { myDraftsQuery, useDeleteDraft } from './my-queries.ts';

/** Begun and not sent in: go on, or delete. */
export function DraftList() {
  const { data, error } = useQuery(myDraftsQuery);
  const withheld = useQuery({ ...myDraftsQuery, select: (reply) => reply.withheld }).data;
  const [deleting, setDeleting] = useState<DraftListing | null>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  return (
    <section>
      <h2 ref={heading} tabIndex={-1}>
        {texts.draftsTitle}
      </h2>
      {error !== null && <PartNotFetched error={error} />}
      {data === undefined && error === null && <Skeleton label={texts.loading} lines={3} />}
      {data?.length === 0 && withheld?.length === 0 && (
        <div className="empty">
          <p>{texts.draftsEmpty}</p>
          <ButtonLink look="secondary" to="/" className="button-small">
            {texts.find}
          </ButtonLink>
        </div>
      )}
      <ul className="my-cards">
        {data?.map((draft) => (
          <DraftCard key={draft.id} draft={draft} onDelete={() => setDeleting(draft)} />
        ))}
      </ul>
      {deleting !== null && (
        <DeleteDialog
          draft={deleting}
          onClose={() => setDeleting(null)}
          onDeleted={() => {
            announce(texts.deleted(inWords(deleting.eService.name)));
            setDeleting(null);
            heading.current?.focus();
          }}
        />
      )}
    </section>
  );
}

function DraftCard({ draft, onDelete }: { draft: DraftListing; onDelete: () => void }) {
  const name = <Words text={draft.eService.name} />;
  return (
    <li className="my-card">
      <div className="my-card-words">
        <h3>{name}</h3>
        {draft.signingId !== null && (
          <p>
            <span className="status status-waiting-for-signature">{texts.waitsForSignatures}</span>
          </p>
        )}
        <p className="soft">{texts.savedAt(formatDayAndTime(draft.savedAt))}</p>
        {draft.signingId === null && (
          <p className="soft">
            {draft.deleteAfter === null
              ? texts.deletedWithSession
              : texts.deletedAt(formatDay(draft.deleteAfter))}
          </p>
        )}
      </div>
      {draft.signingId === null ? (
        <DraftActions draft={draft} name={name} onDelete={onDelete} />
      ) : (
        <ButtonLink to={`/underskrift/${draft.signingId}`} className="button-small">
          {texts.showSignatures}
          <span className="visually-hidden">: {name}</span>
        </ButtonLink>
      )}
    </li>
  );
}

function DraftActions({
  draft,
  name,
  onDelete,
}: {
  draft: DraftListing;
  name: ReactNode;
  onDelete: () => void;
}) {
  return (
    <div className="actions">
      <ButtonLink to={`/arende/${draft.id}`} className="button-small">
        {texts.resume}
        <span className="visually-hidden">: {name}</span>
      </ButtonLink>
      <Button look="quiet" className="button-small" onClick={onDelete}>
        {texts.delete}
        <span className="visually-hidden">: {name}</span>
      </Button>
    </div>
  );
}

function DeleteDialog({
  draft,
  onClose,
  onDeleted,
}: {
  draft: DraftListing;
  onClose: () => void;
  onDeleted: () => void;
}) {
  const remove = useDeleteDraft();
  return (
    <Dialog
      title={texts.deleteTitle(inWords(draft.eService.name))}
      onClose={onClose}
      actions={
        <>
          <Button look="secondary" onClick={onClose}>
            {texts.deleteNo}
          </Button>
          <Button
            look="danger"
            busy={remove.isPending}
            onClick={() => remove.mutate(draft.id, { onSuccess: onDeleted })}
          >
            {texts.deleteYes}
          </Button>
        </>
      }
    >
      <p>{texts.deleteText}</p>
      {remove.error !== null && <p role="alert">{problemSentence(remove.error)}</p>}
    </Dialog>
  );
}
