import type { ManagedAccounts, StaffAccount } from '@handslag/contracts/users';
import { useEffect, useRef, useState } from 'react';
import { formatDay } from '../../i18n/format.ts';
import { usersTexts as texts } from '../../i18n/sv/users.ts';
import { useSession } from '../../session/session.ts';
import { Button } from '../../ui/button.tsx';
import { shortDayAndTime } from '../errands/short-day.ts';
import { useGroupName } from '../use-group-name.ts';
import { AddAccountForm } from './add-account-form.tsx';
import { ChangeAccountForm } from './change-account-form.tsx';

/** Every account, found by name, address or group; one at a time is added or changed above the list. */
export function AccountsTab({ managed }: { managed: ManagedAccounts }) {
  const { session } = useSession();
  const [words, setWords] = useState('');
  const [open, setOpen] = useState<string | null>(null);
  const opener = useRef<string | null>(null);
  const groupName = useGroupName();
  const me = session?.kind === 'staff' ? session.id : null;
  const opened = managed.accounts.find(({ id }) => id === open);
  const found = managed.accounts.filter((account) => matches(account, words, groupName));
  const show = (what: string) => {
    opener.current = what;
    setOpen(what);
  };
  const close = () => setOpen(null);
  useEffect(() => {
    // The form has gone: the focus goes back to what opened it.
    if (open === null && opener.current !== null) {
      document.getElementById(`open-${opener.current}`)?.focus();
      opener.current = null;
    }
  }, [open]);
  return (
    <>
      {open === 'new' && <AddAccountForm managed={managed} onClose={close} />}
      {opened !== undefined && (
        <ChangeAccountForm
          key={opened.id}
          account={opened}
          managed={managed}
          isMe={opened.id === me}
          onClose={close}
        />
      )}
      <div className="admin-filters">
        <div className="field">
          <label className="field-label" htmlFor="users-search">
            {texts.search}
          </label>
          <input
            id="users-search"
            className="input"
            type="search"
            autoComplete="off"
            value={words}
            onChange={(event) => setWords(event.target.value)}
          />
        </div>
        <Button id="open-new" onClick={() => show('new')}>
          {texts.add}
        </Button>
      </div>
      <p className="list-count" role="status">
        {found.length === 0 ? texts.none : texts.shown(found.length)}
      </p>
      {found.length > 0 && (
        <div className="admin-table-box">
          <table className="admin-table admin-cards">
            <caption className="visually-hidden">{texts.table}</caption>
            <thead>
              <tr>
                {(['name', 'roles', 'groups', 'lastSignIn', 'state'] as const).map((column) => (
                  <th scope="col" key={column}>
                    {texts.columns[column]}
                  </th>
                ))}
                <td />
              </tr>
            </thead>
            <tbody>
              {found.map((account) => (
                <AccountRow
                  key={account.id}
                  account={account}
                  isMe={account.id === me}
                  onOpen={() => show(account.id)}
                />
              ))}
            </tbody>
          </table>
        </div>
      )}
    </>
  );
}

function AccountRow({ account, isMe, onOpen }: { account: StaffAccount; isMe: boolean; onOpen: () => void }) {
  const { id, name, email, roles, groups, lastSignInAt, disabledAt, known } = account;
  const { columns } = texts;
  const groupName = useGroupName();
  return (
    <tr className={disabledAt === null ? undefined : 'users-off'}>
      <th scope="row">
        <span className="users-name">
          <span>
            {name}
            {isMe && <span className="users-email"> ({texts.you})</span>}
          </span>
          <span className="users-email">
            {email.split('@', 1)}@<wbr />
            {email.split('@')[1]}
          </span>
        </span>
      </th>
      <td className="users-roles" data-column={columns.roles}>
        {roles.length === 0 ? texts.noRoles : roles.map((role) => <span key={role}>{texts.role[role]}</span>)}
      </td>
      <td data-column={columns.groups}>
        {groups.length === 0 ? texts.noGroups : groups.map(groupName).join(', ')}
      </td>
      <td data-column={columns.lastSignIn}>
        {lastSignInAt === null ? texts.never : shortDayAndTime(lastSignInAt)}
      </td>
      <td data-column={columns.state}>
        <span
          className={`admin-mark${disabledAt === null ? (known ? ' admin-mark-on' : '') : ' admin-mark-off'}`}
        >
          {disabledAt !== null ? texts.disabled(formatDay(disabledAt)) : known ? texts.active : texts.awaited}
        </span>
      </td>
      <td>
        <Button
          id={`open-${id}`}
          look="secondary"
          className="button-small"
          aria-label={`${texts.change} ${name}`}
          onClick={onOpen}
        >
          {texts.change}
        </Button>
      </td>
    </tr>
  );
}

/** A group is looked for by what it is called, and by its key. */
function matches(
  { name, email, groups }: StaffAccount,
  words: string,
  groupName: (key: string) => string,
): boolean {
  const sought = words.trim().toLowerCase();
  return [name, email, ...groups, ...groups.map(groupName)].some((word) =>
    word.toLowerCase().includes(sought),
  );
}
