import type { EServiceSettings } from '@handslag/contracts/e-services';
import { inWords } from '../../../i18n/language.ts';
import { reviewTexts as texts } from '../../../i18n/sv/builder-review.ts';
import { useMunicipality } from '../../../municipality/presentation.tsx';
import { LineControl } from '../controls/line-control.tsx';
import { ChoiceControl, FlagControl, NumberControl } from '../controls/simple-controls.tsx';
import { useWorkState } from '../editor/use-editor.ts';
import type { TrialPerson } from './begin-trial.ts';

type ChoiceProps = { person: TrialPerson; onChange: (person: TrialPerson) => void };

/** Whom to fill in as: with which e-legitimation, of what age; and whether they would come in at all. */
export function TrialPersonChoice({ person, onChange }: ChoiceProps) {
  const { acceptedEids } = useMunicipality();
  const settings = useWorkState(({ work }) => work.settings);
  const nameOf = (eid: string): string => {
    const label = acceptedEids.find(({ name }) => name === eid)?.label;
    return label === undefined ? eid : inWords(label);
  };
  const outside = whyOutside(person, settings, nameOf);
  return (
    <>
      <ChoiceControl
        label={texts.who}
        value={person.eid ?? nobody}
        options={[
          ...acceptedEids.map(({ name }) => ({ value: name, label: nameOf(name) })),
          { value: nobody, label: texts.nobody },
        ]}
        onChange={(eid: string) => onChange({ ...person, eid: eid === nobody ? null : eid })}
      />
      {outside !== null && <p role="status">{outside}</p>}
      {person.eid !== null && (
        <>
          <FlagControl
            label={texts.hasNumber}
            hint={texts.hasNumberHint}
            value={person.hasNumber}
            onChange={(hasNumber) => onChange({ ...person, hasNumber })}
          />
          <LineControl
            label={texts.name}
            value={person.name}
            onChange={(name) => onChange({ ...person, name })}
          />
        </>
      )}
      {person.eid !== null && person.hasNumber && (
        <NumberControl
          label={texts.age}
          needed
          value={person.age}
          onChange={(age) => age !== undefined && age >= 0 && age < 120 && onChange({ ...person, age })}
        />
      )}
    </>
  );
}

/** No e-legitimation is called so. */
const nobody = '';

/** Why the service would not let such a person in. */
function whyOutside(
  { eid }: TrialPerson,
  { login, eids }: EServiceSettings,
  nameOf: (eid: string) => string,
): string | null {
  if (eid === null) return login === 'required' ? texts.outsideNobody : null;
  return login !== 'none' && eids !== undefined && !eids.includes(eid) ? texts.outsideEid(nameOf(eid)) : null;
}
