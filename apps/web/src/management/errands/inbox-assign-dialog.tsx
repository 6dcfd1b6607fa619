import type { BulkResult, HandledErrandListing } from '@handslag/contracts/inbox';
import { useEffect, useId, useState } from 'react';
import { inboxTexts as texts } from '../../i18n/sv/inbox.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { useGroupName } from '../use-group-name.ts';
import { useBulkChange, type Inbox } from './inbox-queries.ts';
import { WorkProblem } from './work-problem.tsx';

export type BulkDialogProps = {
  errands: readonly HandledErrandListing[];
  offers: Inbox | undefined;
  onClose: () => void;
  onDone: (results: readonly BulkResult[]) => void;
};

const group = 'group:';

/** Who is to have the errands chosen. */
export function InboxAssignDialog({ errands, offers, onClose, onDone }: BulkDialogProps) {
  const id = useId();
  const [to, setTo] = useState('me');
  const groupName = useGroupName();
  const change = useBulkChange();
  // After the dialog has put the focus on its first button.
  useEffect(() => document.getElementById(`${id}-to`)?.focus(), [id]);
  const apply = () =>
    change.mutate(
      {
        kind: 'assign',
        errands: errands.map(({ id: errand, revision }) => ({ id: errand, revision })),
        to: to.startsWith(group) ? { group: to.slice(group.length) } : { assignee: to },
      },
      { onSuccess: ({ results }) => onDone(results) },
    );
  return (
    <Dialog
      title={texts.assignTitle(errands.length)}
      onClose={onClose}
      actions={
        <>
          <Button busy={change.isPending} onClick={apply}>
            {change.isPending ? texts.applying : texts.assign}
          </Button>
          <Button look="secondary" onClick={onClose}>
            {texts.cancel}
          </Button>
        </>
      }
    >
      <div className="field">
        <label className="field-label" htmlFor={`${id}-to`}>
          {texts.assignTo}
        </label>
        <select className="input" id={`${id}-to`} value={to} onChange={(event) => setTo(event.target.value)}>
          <option value="me">{texts.toMe}</option>
          <option value="nobody">{texts.toNobody}</option>
          <optgroup label={texts.colleagues}>
            {offers?.colleagues.map((colleague) => (
              <option key={colleague.id} value={colleague.id}>
                {colleague.name}
              </option>
            ))}
          </optgroup>
          <optgroup label={texts.groups}>
            {offers?.groups.map((name) => (
              <option key={name} value={`${group}${name}`}>
                {groupName(name)}
              </option>
            ))}
          </optgroup>
        </select>
      </div>
      <WorkProblem error={change.error} />
    </Dialog>
  );
}
