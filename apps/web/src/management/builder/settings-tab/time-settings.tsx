import { useId } from 'react';
import { settingsTexts as texts } from '../../../i18n/sv/builder-settings.ts';
import { fromSwedishField, toSwedishField } from '../../settings/swedish-time.ts';
import { ControlFrame } from '../controls/control-frame.tsx';
import { ChoiceControl, FlagControl, NumberControl } from '../controls/simple-controls.tsx';
import { useSettingsChange } from './use-settings-change.ts';

const firstDays = 30;

/** How long what is begun is kept. */
export function DraftSettings() {
  const { settings, change } = useSettingsChange();
  const { draftPolicy } = settings;
  return (
    <>
      <ChoiceControl
        label={texts.draftPolicy}
        hint={texts.draftHint}
        value={draftPolicy?.kind ?? 'municipality'}
        options={(['municipality', 'session', 'days'] as const).map((value) => ({
          value,
          label: texts.draftPolicies[value],
        }))}
        onChange={(kind) =>
          change(texts.draftPolicy, {
            draftPolicy:
              kind === 'municipality'
                ? undefined
                : kind === 'days'
                  ? { kind: 'days', days: firstDays }
                  : { kind: 'session' },
          })
        }
      />
      {draftPolicy?.kind === 'days' && (
        <NumberControl
          label={texts.draftDays}
          needed
          value={draftPolicy.days}
          onChange={(days) =>
            days !== undefined && change(texts.draftPolicy, { draftPolicy: { kind: 'days', days } })
          }
        />
      )}
    </>
  );
}

/** From when and until when it takes anything in. */
export function OpeningSettings() {
  const { settings, change } = useSettingsChange();
  return (
    <>
      <div className="builder-pair">
        <MomentControl
          label={texts.opensAt}
          value={settings.opensAt}
          onChange={(opensAt) => change(texts.opensAt, { opensAt })}
        />
        <MomentControl
          label={texts.closesAt}
          value={settings.closesAt}
          onChange={(closesAt) => change(texts.closesAt, { closesAt })}
        />
      </div>
      <p className="field-hint">{texts.openHint}</p>
      <FlagControl
        label={texts.survey}
        hint={texts.surveyHint}
        value={settings.survey ?? true}
        onChange={(survey) => change(texts.survey, { survey: survey ? undefined : false })}
      />
    </>
  );
}

type MomentProps = {
  label: string;
  value: string | undefined;
  onChange: (value: string | undefined) => void;
};

/** A day and a time in Sweden, wherever the browser is. */
function MomentControl({ label, value, onChange }: MomentProps) {
  const id = useId();
  return (
    <ControlFrame id={id} label={label}>
      <input
        className="input"
        id={id}
        type="datetime-local"
        value={value === undefined ? '' : toSwedishField(value)}
        onChange={({ target }) => onChange(fromSwedishField(target.value) ?? undefined)}
      />
    </ControlFrame>
  );
}
