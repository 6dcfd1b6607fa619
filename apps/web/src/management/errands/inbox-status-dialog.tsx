import { useQuery } from '@tanstack/react-query';
import { useEffect, useId, useState } from 'react';
import { inWords } from '../../i18n/language.ts';
import { inboxTexts as texts } from '../../i18n/sv/inbox.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import type { BulkDialogProps } from './inbox-assign-dialog.tsx';
import { InboxStatusPreview } from './inbox-status-preview.tsx';
import { statusPreviewQuery, useBulkChange, type Inbox } from './inbox-queries.ts';
import { WorkProblem } from './work-problem.tsx';

/** A status that all the errands chosen can have, with the same words to everyone, and what the applicants will see before it is set. */
export function InboxStatusDialog({ errands, offers, onClose, onDone }: BulkDialogProps) {
  const id = useId();
  const statuses = sharedStatuses(errands, offers);
  const [status, setStatus] = useState(statuses[0]?.id ?? '');
  const [message, setMessage] = useState('');
  const change = useBulkChange();
  const chosen = errands.map(({ id: errand, revision }) => ({ id: errand, revision }));
  const preview = useQuery({ ...statusPreviewQuery({ errands: chosen, status }), enabled: status !== '' });
  const waiting = change.isPending || preview.isLoading;
  // After the dialog has put the focus on its first button.
  useEffect(() => document.getElementById(`${id}-status`)?.focus(), [id]);
  const apply = () =>
    change.mutate(
      { kind: 'status', errands: chosen, status, message },
      { onSuccess: ({ results }) => onDone(results) },
    );
  return (
    <Dialog
      title={texts.statusTitle(errands.length)}
      onClose={onClose}
      actions={
        <>
          {statuses.length > 0 && (
            <Button busy={waiting} onClick={apply}>
              {change.isPending ? texts.applying : texts.apply}
            </Button>
          )}
          <Button look="secondary" onClick={onClose}>
            {texts.cancel}
          </Button>
        </>
      }
    >
      {statuses.length === 0 ? (
        <p>{texts.noSharedStatus}</p>
      ) : (
        <>
          <div className="field">
            <label className="field-label" htmlFor={`${id}-status`}>
              {texts.newStatus}
            </label>
            <select
              className="input"
              id={`${id}-status`}
              value={status}
              onChange={(event) => setStatus(event.target.value)}
            >
              {statuses.map((one) => (
                <option key={one.id} value={one.id}>
                  {inWords(one.name)}
                </option>
              ))}
            </select>
          </div>
          <InboxStatusPreview preview={preview.data} error={preview.error} message={message} />
          <div className="field">
            <label className="field-label" htmlFor={`${id}-message`}>
              {texts.message}
            </label>
            <p className="section-note" id={`${id}-help`}>
              {texts.messageHelp}
            </p>
            <textarea
              className="input"
              id={`${id}-message`}
              rows={4}
              maxLength={4000}
              value={message}
              aria-describedby={`${id}-help`}
              onChange={(event) => setMessage(event.target.value)}
            />
          </div>
        </>
      )}
      <WorkProblem error={change.error} />
    </Dialog>
  );
}

type Statuses = Inbox['eServices'][number]['statuses'];

/** Those that every service among the errands has. Whether each errand may have it now is told one by one. */
function sharedStatuses(errands: BulkDialogProps['errands'], offers: Inbox | undefined): Statuses {
  const keys = new Set(errands.map(({ eService }) => eService.key));
  const lists = [...keys].map((key) => offers?.eServices.find((one) => one.key === key)?.statuses ?? []);
  const [first = [], ...others] = lists;
  return first.filter(
    ({ id, contentType }) =>
      contentType !== 'submitted' && others.every((list) => list.some((status) => status.id === id)),
  );
}
