import type { LeastLoa, MunicipalitySettings } from '@handslag/contracts/municipalities';
import type { ManagedSettings } from '@handslag/contracts/settings';
import { inWords } from '../../i18n/language.ts';
import { settingsTexts as texts } from '../../i18n/sv/settings.ts';
import { ChoicePart } from '../written/choice-part.tsx';
import { CheckPart } from '../written/check-part.tsx';
import { moved } from './moved.ts';
import { MoveButtons } from './move-buttons.tsx';
import { isWithin, NumberPart } from './number-part.tsx';
import { SectionForm } from './section-form.tsx';
import { useSection, type Mistake } from './use-section.ts';

type Values = Pick<
  MunicipalitySettings,
  'acceptedEids' | 'leastLoa' | 'anonymousServices' | 'idleMinutes' | 'warnMinutes'
>;
const levels: readonly LeastLoa[] = ['loa2', 'loa3', 'loa4'];

function check({ idleMinutes, warnMinutes }: Values): Mistake[] {
  const idleHolds = isWithin(idleMinutes, 2, 120);
  const most = idleHolds ? Math.min(60, idleMinutes - 1) : 60;
  return [
    ...(idleHolds ? [] : [{ id: 'settings-idle', sentence: texts.idleWrong }]),
    ...(isWithin(warnMinutes, 1, most) ? [] : [{ id: 'settings-warn', sentence: texts.warnWrong(most) }]),
  ];
}

/** Which e-legitimations are accepted, how sure they must be, and how long one may be away. */
export function SignInSection({ managed }: { managed: ManagedSettings }) {
  const section = useSection(
    managed,
    ['acceptedEids', 'leastLoa', 'anonymousServices', 'idleMinutes', 'warnMinutes'],
    check,
  );
  const { values, set, mistakeOf } = section;
  const { acceptedEids } = values;
  return (
    <SectionForm title={texts.sections.inloggning} section={section}>
      <EidPart managed={managed} accepted={acceptedEids} onChange={(eids) => set({ acceptedEids: eids })} />
      <ChoicePart
        id="settings-loa"
        legend={texts.leastLoa}
        hint={texts.leastLoaHint}
        choices={levels.map((id) => ({ id, label: texts.loa[id] }))}
        chosen={values.leastLoa ?? 'loa3'}
        onChoose={(leastLoa) => set({ leastLoa })}
      />
      <CheckPart
        plain
        id="settings-anonymous"
        label={texts.anonymous}
        checked={values.anonymousServices}
        onCheck={(anonymousServices) => set({ anonymousServices })}
      />
      <div className="admin-block">
        <NumberPart
          id="settings-idle"
          label={texts.idle}
          hint={texts.idleHint}
          mistake={mistakeOf('settings-idle')}
          value={values.idleMinutes}
          onChange={(idleMinutes) => set({ idleMinutes })}
        />
        <NumberPart
          id="settings-warn"
          label={texts.warn}
          mistake={mistakeOf('settings-warn')}
          value={values.warnMinutes}
          onChange={(warnMinutes) => set({ warnMinutes })}
        />
      </div>
    </SectionForm>
  );
}

/** Those that are accepted first, in the order they are offered; then the others. */
function EidPart({
  managed,
  accepted,
  onChange,
}: {
  managed: ManagedSettings;
  accepted: readonly string[];
  onChange: (accepted: string[]) => void;
}) {
  const known = new Map(managed.eids.map((eid) => [eid.name, eid]));
  const order = [
    ...accepted,
    ...managed.eids.map(({ name }) => name).filter((name) => !accepted.includes(name)),
  ];
  return (
    <fieldset className="field">
      <legend className="field-label">{texts.eids}</legend>
      <p className="field-hint">{texts.eidsHint}</p>
      <ol className="admin-list">
        {order.map((name) => {
          const eid = known.get(name);
          const label = eid ? inWords(eid.label) : name;
          const place = accepted.indexOf(name);
          return (
            <li className="admin-row" key={name}>
              <div className="admin-grow">
                <CheckPart
                  plain
                  id={`settings-eid-${name}`}
                  label={label}
                  {...(eid?.connected === false && { hint: texts.notConnected })}
                  checked={place >= 0}
                  onCheck={(checked) =>
                    onChange(checked ? [...accepted, name] : accepted.filter((one) => one !== name))
                  }
                />
              </div>
              {place >= 0 && (
                <MoveButtons
                  what={label}
                  place={place}
                  count={accepted.length}
                  onMove={(to) => onChange(moved(accepted, place, to))}
                />
              )}
            </li>
          );
        })}
      </ol>
      {accepted.length === 0 && <p role="status">{texts.noEids}</p>}
    </fieldset>
  );
}
