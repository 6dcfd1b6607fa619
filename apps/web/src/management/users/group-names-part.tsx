import type { ManagedAccounts } from '@handslag/contracts/users';
import type { ManagedSettings } from '@handslag/contracts/settings';
import { useQuery } from '@tanstack/react-query';
import { usersTexts as texts } from '../../i18n/sv/users.ts';
import { refreshSession, useSession } from '../../session/session.ts';
import { SectionForm } from '../settings/section-form.tsx';
import { isSame, settingsQuery } from '../settings/settings-queries.ts';
import { useSection, type Section } from '../settings/use-section.ts';
import { TextPart } from '../written/text-part.tsx';

type Groups = ManagedAccounts['groups'];
const keys = ['groupNames'] as const;

/** What groups are called in lists and on the errand's page, for those who may change the settings. */
export function GroupNamesPart({ groups }: { groups: Groups }) {
  const { session } = useSession();
  const may = session?.kind === 'staff' && session.permissions.includes('settings:edit');
  const { data } = useQuery({ ...settingsQuery, enabled: may });
  if (data === undefined) return null;
  return (
    <div className="users-group-names">
      <Names groups={groups} managed={data} />
    </div>
  );
}

function Names({ groups, managed }: { groups: Groups; managed: ManagedSettings }) {
  const section = useSection(managed, keys, () => []);
  const names = section.values.groupNames ?? {};
  const save: Section<'groupNames'>['save'] = async (given) => {
    const told = Object.entries(names).flatMap(([key, name]) =>
      name.trim() === '' ? [] : [[key, name.trim()] as const],
    );
    const groupNames = Object.fromEntries(told);
    const saved = await section.save({
      change: (now) => (isSame(now, section.base) ? { groupNames } : null),
      ...given,
    });
    if (saved) await refreshSession();
    return saved;
  };
  return (
    <SectionForm title={texts.groupNames} section={{ ...section, save }}>
      <p className="field-hint">{texts.groupNamesHint}</p>
      {groups.map(({ name: key }, place) => (
        <TextPart
          key={key}
          id={`group-name-${place}`}
          label={texts.groupName(key)}
          value={names[key] ?? ''}
          maxLength={100}
          onChange={(name) => section.set({ groupNames: { ...names, [key]: name } })}
        />
      ))}
    </SectionForm>
  );
}
