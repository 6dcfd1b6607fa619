import type { StaffRole } from '@handslag/contracts/permissions';
import type { ManagedAccounts, StaffAccount } from '@handslag/contracts/users';
import { useState } from 'react';
import { usersTexts as texts } from '../../i18n/sv/users.ts';
import { Button } from '../../ui/button.tsx';
import { useGroupName } from '../use-group-name.ts';
import { CheckPart } from '../written/check-part.tsx';
import { TextPart } from '../written/text-part.tsx';

type Access = Pick<StaffAccount, 'roles' | 'groups'>;
const roles: readonly StaffRole[] = ['handler', 'service-owner', 'administrator'];

/** Roles and groups of an account, to choose among; only shown where the directory decides. */
export function AccessPart({
  managed,
  access,
  onChange,
}: {
  managed: ManagedAccounts;
  access: Access;
  onChange: (access: Access) => void;
}) {
  const [typed, setTyped] = useState('');
  const groupName = useGroupName();
  const disabled = managed.directoryDecides;
  const known = new Set(managed.groups.map(({ name }) => name));
  const names = [...known, ...access.groups.filter((name) => !known.has(name))];
  const addTyped = () => {
    const name = typed.trim();
    if (name === '') return;
    onChange({ ...access, groups: [...access.groups.filter((one) => one !== name), name] });
    setTyped('');
  };
  return (
    <>
      <fieldset className="field">
        <legend className="field-label">{texts.roles}</legend>
        {roles.map((role) => (
          <CheckPart
            plain
            key={role}
            id={`account-role-${role}`}
            label={texts.role[role]}
            hint={texts.roleHint[role]}
            disabled={disabled}
            checked={access.roles.includes(role)}
            onCheck={(checked) =>
              onChange({
                ...access,
                roles: roles.filter((one) => (one === role ? checked : access.roles.includes(one))),
              })
            }
          />
        ))}
      </fieldset>
      <fieldset className="field">
        <legend className="field-label">{texts.groups}</legend>
        <p className="field-hint">{texts.groupsHint}</p>
        {names.map((name, place) => {
          const eServices = managed.groups.find((one) => one.name === name)?.eServices ?? [];
          return (
            <CheckPart
              plain
              key={name}
              id={`account-group-${place}`}
              label={`${groupName(name)} (${eServices.length === 0 ? texts.noServices : texts.services(eServices.length)})`}
              disabled={disabled}
              checked={access.groups.includes(name)}
              onCheck={(checked) =>
                onChange({
                  ...access,
                  groups: checked ? [...access.groups, name] : access.groups.filter((one) => one !== name),
                })
              }
            />
          );
        })}
        {!disabled && (
          <div className="admin-row users-new-group">
            <div className="admin-grow">
              <TextPart
                id="account-new-group"
                label={texts.newGroup}
                aside={texts.optional}
                maxLength={100}
                value={typed}
                onChange={setTyped}
              />
            </div>
            <Button look="secondary" onClick={addTyped}>
              {texts.newGroupAdd}
            </Button>
          </div>
        )}
      </fieldset>
    </>
  );
}
