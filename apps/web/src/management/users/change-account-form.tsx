import type { ManagedAccounts, StaffAccount } from '@handslag/contracts/users';
import { useEffect, useState } from 'react';
import { isProblem } from '../../api/api-problem.ts';
import { problemSentence } from '../../i18n/problem-sentence.ts';
import { usersTexts as texts } from '../../i18n/sv/users.ts';
import { announce } from '../../ui/announcer.tsx';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { AccessPart } from './access-part.tsx';
import { useAccountWork } from './account-queries.ts';
import { AccountPanel } from './account-panel.tsx';

type ChangeAccountFormProps = {
  account: StaffAccount;
  managed: ManagedAccounts;
  isMe: boolean;
  onClose: () => void;
};

/** Other roles and groups for an account, and the ways to shut it out and to let it in again. */
export function ChangeAccountForm({ account, managed, isMe, onClose }: ChangeAccountFormProps) {
  const work = useAccountWork();
  const [access, setAccess] = useState({ roles: account.roles, groups: account.groups });
  // A colleague has changed it meanwhile: theirs is shown, with the words that say so.
  useEffect(
    () => setAccess({ roles: account.roles, groups: account.groups }),
    // Only another revision means other roles or groups.
    // oxlint-disable-next-line react-hooks/exhaustive-deps
    [account.revision],
  );
  const [asking, setAsking] = useState(false);
  const done = (words: string) => {
    announce(words);
    onClose();
  };
  const disable = () =>
    work.mutate(
      { kind: 'disable', account },
      {
        onSuccess: ({ sessionsEnded }) => done(texts.wasDisabled(account.name, sessionsEnded)),
        onError: () => setAsking(false),
      },
    );
  const problem = isProblem(work.error, 'last_administrator')
    ? texts.lastAdministrator
    : isProblem(work.error, 'work_changed')
      ? texts.changedMeanwhile
      : work.error && problemSentence(work.error);
  return (
    <AccountPanel
      title={texts.editTitle(account.name)}
      problem={problem}
      onSubmit={() => {
        if (managed.directoryDecides || work.isPending) return;
        work.mutate(
          { kind: 'change', account, access },
          { onSuccess: () => done(texts.saved(account.name)) },
        );
      }}
    >
      <AccessPart managed={managed} access={access} onChange={setAccess} />
      <div className="admin-row">
        {!managed.directoryDecides && (
          <Button type="submit" busy={work.isPending}>
            {work.isPending ? texts.saving : texts.save}
          </Button>
        )}
        <Button look="quiet" onClick={onClose}>
          {texts.cancel}
        </Button>
        {account.disabledAt === null && !isMe && (
          <Button look="danger" onClick={() => setAsking(true)}>
            {texts.disable}
          </Button>
        )}
        {account.disabledAt !== null && (
          <Button
            look="secondary"
            busy={work.isPending}
            onClick={() =>
              work.mutate(
                { kind: 'enable', account },
                { onSuccess: () => done(texts.wasEnabled(account.name)) },
              )
            }
          >
            {texts.enable}
          </Button>
        )}
      </div>
      {asking && (
        <Dialog
          title={texts.disableTitle(account.name)}
          onClose={() => setAsking(false)}
          actions={
            <>
              <Button look="secondary" onClick={() => setAsking(false)}>
                {texts.cancel}
              </Button>
              <Button look="danger" busy={work.isPending} onClick={disable}>
                {work.isPending ? texts.disabling : texts.disableConfirm}
              </Button>
            </>
          }
        >
          <p>{texts.disableText(account.openErrands)}</p>
        </Dialog>
      )}
    </AccountPanel>
  );
}
