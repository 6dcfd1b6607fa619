import { Permission, permissionsByRole, type StaffRole } from '@handslag/contracts/permissions';
import { usersTexts as texts } from '../../i18n/sv/users.ts';
import { Icon } from '../../ui/icon.tsx';

const roles = Object.keys(permissionsByRole) as StaffRole[];

/** What each role may do: the very table the API asks, in words. */
export function PermissionsTab() {
  return (
    <>
      <p className="admin-note admin-list-note">{texts.permissionsLead}</p>
      <div className="admin-table-box">
        <table className="admin-table admin-cards users-permissions">
          <caption className="visually-hidden">{texts.permissionsTable}</caption>
          <thead>
            <tr>
              <th scope="col">{texts.permissionColumn}</th>
              {roles.map((role) => (
                <th scope="col" key={role}>
                  {texts.role[role]}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {Permission.options.map((permission) => (
              <tr key={permission}>
                <th scope="row">{texts.permission[permission]}</th>
                {roles.map((role) => (
                  <td key={role} data-column={texts.role[role]}>
                    {permissionsByRole[role].includes(permission) ? (
                      <span className="users-has">
                        <Icon name="check" />
                        {texts.yes}
                      </span>
                    ) : (
                      <span className="users-has-not">{texts.no}</span>
                    )}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </>
  );
}
