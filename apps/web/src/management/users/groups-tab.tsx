import type { ManagedAccounts } from '@handslag/contracts/users';
import { inWords } from '../../i18n/language.ts';
import { usersTexts as texts } from '../../i18n/sv/users.ts';
import { useGroupName } from '../use-group-name.ts';
import { GroupNamesPart } from './group-names-part.tsx';

/** Every handler group: who is in it, and which e-services leave their errands to it. */
export function GroupsTab({ managed }: { managed: ManagedAccounts }) {
  const { groupColumns } = texts;
  const groupName = useGroupName();
  if (managed.groups.length === 0) return <p>{texts.noGroupsAtAll}</p>;
  return (
    <>
      <p className="admin-note admin-list-note">{texts.groupsLead}</p>
      <div className="admin-table-box">
        <table className="admin-table admin-cards">
          <caption className="visually-hidden">{texts.groupsTable}</caption>
          <thead>
            <tr>
              <th scope="col">{groupColumns.name}</th>
              <th scope="col">{groupColumns.members}</th>
              <th scope="col">{groupColumns.services}</th>
            </tr>
          </thead>
          <tbody>
            {managed.groups.map(({ name, eServices }) => {
              const members = managed.accounts.filter(
                ({ groups, disabledAt }) => disabledAt === null && groups.includes(name),
              );
              return (
                <tr key={name}>
                  <th scope="row">{groupName(name)}</th>
                  <td data-column={groupColumns.members}>
                    {members.length === 0 ? (
                      <span className="admin-mark admin-mark-off">{texts.nobody}</span>
                    ) : (
                      members.map((member) => member.name).join(', ')
                    )}
                  </td>
                  <td data-column={groupColumns.services}>
                    {eServices.length === 0
                      ? texts.noServices
                      : eServices.map((service) => inWords(service.name)).join(', ')}
                  </td>
                </tr>
              );
            })}
          </tbody>
        </table>
      </div>
      <GroupNamesPart groups={managed.groups} />
    </>
  );
}
