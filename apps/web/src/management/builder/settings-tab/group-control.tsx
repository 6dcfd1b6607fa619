import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { settingsTexts as texts } from '../../../i18n/sv/builder-settings.ts';
import { useSession } from '../../../session/session.ts';
import { useGroupName } from '../../use-group-name.ts';
import { builtEServicesQuery } from '../builder-queries.ts';
import { focusAfter } from '../controls/focus-after.ts';
import { LineControl } from '../controls/line-control.tsx';
import { ChoiceControl } from '../controls/simple-controls.tsx';

type GroupProps = {
  id: string;
  label: string;
  hint?: string;
  value: string;
  onChange: (group: string) => void;
};

/** A handler group by what it is called: one that is known, or one that is written. */
export function GroupControl({ id, label, hint, value, onChange }: GroupProps) {
  const groupName = useGroupName();
  const groups = useGroups();
  const [isWritten, setWritten] = useState(false);
  const options = [...new Set([...groups, value])]
    .filter((group) => group !== '')
    .map((group) => ({ value: group, label: groupName(group) }))
    .sort((one, other) => one.label.localeCompare(other.label, 'sv'));
  const choose = (chosen: string) => {
    if (chosen === another)
      return focusAfter(
        () => setWritten(true),
        () => document.getElementById(`${id}-written`),
      );
    setWritten(false);
    return onChange(chosen);
  };
  return (
    <>
      <ChoiceControl
        id={id}
        label={label}
        hint={hint}
        value={isWritten ? another : value}
        {...(value === '' && { nothing: texts.noGroup })}
        options={[...options, { value: another, label: texts.anotherGroup }]}
        onChange={choose}
      />
      {isWritten && (
        <LineControl
          id={`${id}-written`}
          label={texts.writtenGroup}
          hint={texts.writtenGroupHint}
          value={value}
          onChange={(group) => onChange(group.trim())}
        />
      )}
    </>
  );
}

/** No group is called so: keys have no spaces. */
const another = 'another group';

/** Those that services here go to, that have been named, or that one belongs to. */
function useGroups(): readonly string[] {
  const { session } = useSession();
  const services = useQuery(builtEServicesQuery).data?.eServices ?? [];
  const told = session?.kind === 'staff' ? [...session.groups, ...Object.keys(session.groupNames)] : [];
  return [...services.map(({ handlerGroup }) => handlerGroup), ...told];
}
