import '../administration.css';
import { paperFormFilePath, type ManagedPaperForm } from '@handslag/contracts/paper-forms';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Link } from 'react-router';
import { addressOf } from '../../api/client.ts';
import { formatSize } from '../../i18n/format.ts';
import { problemSentence } from '../../i18n/problem-sentence.ts';
import { managedPaperFormsTexts as texts } from '../../i18n/sv/managed-paper-forms.ts';
import { managementTexts } from '../../i18n/sv/management.ts';
import { paperFormsTexts } from '../../i18n/sv/paper-forms.ts';
import { announce } from '../../ui/announcer.tsx';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { Icon } from '../../ui/icon.tsx';
import { Notice } from '../../ui/notice.tsx';
import { PageHeading } from '../../ui/page-heading.tsx';
import { Skeleton } from '../../ui/skeleton.tsx';
import { LoadProblem } from '../load-problem.tsx';
import { MoveButtons } from '../settings/move-buttons.tsx';
import { moved } from '../settings/moved.ts';
import { PaperFormEditor } from './paper-form-editor.tsx';
import { managedPaperFormsQuery, usePaperFormWork, type ManagedPaperForms } from './paper-forms-queries.ts';

/** The forms to print that the municipality offers beside its services. */
export function PaperFormsArea() {
  const { data, error, refetch } = useQuery(managedPaperFormsQuery);
  return (
    <div className="page page-wide">
      <Link to="/handlaggning/installningar" className="back-link">
        <Icon name="arrow-left" />
        {texts.back}
      </Link>
      <PageHeading title={[texts.title, managementTexts.title]} lead={texts.lead}>
        {texts.title}
      </PageHeading>
      {data !== undefined && <PaperForms managed={data} />}
      {data === undefined && error === null && <Skeleton label={texts.loading} lines={6} />}
      {data === undefined && error !== null && <LoadProblem error={error} again={refetch} />}
    </div>
  );
}

function PaperForms({ managed: { paperForms, categories } }: { managed: ManagedPaperForms }) {
  const work = usePaperFormWork();
  const [editing, setEditing] = useState<string | null>(null);
  const [removing, setRemoving] = useState<ManagedPaperForm | null>(null);
  const ids = paperForms.map(({ id }) => id);
  const remove = ({ id, title }: ManagedPaperForm) => {
    setRemoving(null);
    work.mutate({ kind: 'remove', id }, { onSuccess: () => announce(texts.removed(title.sv)) });
  };
  return (
    <div className="admin-form">
      <p className="admin-note">{texts.note}</p>
      {work.error !== null && (
        <Notice tone="problem">
          <p>{problemSentence(work.error)}</p>
        </Notice>
      )}
      {paperForms.length === 0 && <p>{texts.empty}</p>}
      {paperForms.length > 0 && (
        <ul className="admin-list" aria-label={texts.list}>
          {paperForms.map((paperForm, place) => (
            <li key={paperForm.id}>
              {editing === paperForm.id ? (
                <PaperFormEditor
                  paperForm={paperForm}
                  categories={categories}
                  onClose={() => setEditing(null)}
                />
              ) : (
                <div className="admin-item">
                  <PaperFormFacts paperForm={paperForm} />
                  <div className="admin-row">
                    <Button
                      look="secondary"
                      className="button-small"
                      aria-label={texts.changeWhat(paperForm.title.sv)}
                      onClick={() => setEditing(paperForm.id)}
                    >
                      {texts.change}
                    </Button>
                    <MoveButtons
                      what={paperForm.title.sv}
                      place={place}
                      count={paperForms.length}
                      onMove={(to) => work.mutate({ kind: 'order', ids: [...moved(ids, place, to)] })}
                    />
                    <Button
                      look="quiet"
                      className="button-small"
                      aria-label={texts.removeWhat(paperForm.title.sv)}
                      onClick={() => setRemoving(paperForm)}
                    >
                      {texts.remove}
                    </Button>
                  </div>
                </div>
              )}
            </li>
          ))}
        </ul>
      )}
      {editing === 'new' ? (
        <PaperFormEditor paperForm={null} categories={categories} onClose={() => setEditing(null)} />
      ) : (
        <div className="admin-row">
          <Button onClick={() => setEditing('new')}>{texts.add}</Button>
        </div>
      )}
      {removing !== null && (
        <Dialog
          title={texts.removeDialog.title}
          onClose={() => setRemoving(null)}
          actions={
            <>
              <Button onClick={() => setRemoving(null)}>{texts.removeDialog.stay}</Button>
              <Button look="danger" onClick={() => remove(removing)}>
                {texts.removeDialog.go}
              </Button>
            </>
          }
        >
          <p>{texts.removeDialog.text(removing.title.sv)}</p>
        </Dialog>
      )}
    </div>
  );
}

function PaperFormFacts({
  paperForm: { id, title, category, language, pages, size, published },
}: {
  paperForm: ManagedPaperForm;
}) {
  const facts = paperFormsTexts.facts(language, pages, formatSize(size));
  return (
    <>
      <div className="admin-row">
        <strong className="admin-grow">
          {published ? (
            <a href={addressOf(paperFormFilePath, { paperFormId: id })} aria-label={texts.open(title.sv)}>
              {title.sv}
            </a>
          ) : (
            title.sv
          )}
        </strong>
        <span className={published ? 'admin-mark admin-mark-on' : 'admin-mark admin-mark-off'}>
          {published ? texts.shown : texts.hidden}
        </span>
      </div>
      <p className="admin-note">
        {category} · {facts}
      </p>
    </>
  );
}
