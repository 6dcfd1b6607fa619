import type { EServiceSettings } from '@handslag/contracts/e-services';
import { settingsTexts as texts } from '../../../i18n/sv/builder-settings.ts';
import { ChoiceControl, NumberControl } from '../controls/simple-controls.tsx';
import { TextControl } from '../controls/text-control.tsx';
import { patched } from '../question-settings/use-change.ts';
import { useSettingsChange } from './use-settings-change.ts';

const firstDays = 730;
const empty = { sv: '' };
type About = EServiceSettings['personalData'];
const nothing: About = { purpose: empty, legalGround: empty, retention: empty };

/** Why personal data is asked for, on what ground, and for how long (GDPR, articles 6 and 13). */
export function PersonalDataSettings() {
  const { settings, change } = useSettingsChange();
  const { retentionDays } = settings;
  const personalData: About = settings.personalData ?? nothing;
  const put = (what: string, patch: { [Key in keyof About]?: About[Key] | undefined }) =>
    change(what, { personalData: patched(personalData, patch) });
  return (
    <>
      <TextControl
        label={texts.purpose}
        lines={2}
        value={personalData.purpose}
        onChange={(purpose) => put(texts.purpose, { purpose: purpose ?? empty })}
      />
      <TextControl
        label={texts.legalGround}
        hint={texts.legalGroundHint}
        lines={2}
        value={personalData.legalGround}
        onChange={(legalGround) => put(texts.legalGround, { legalGround: legalGround ?? empty })}
      />
      <TextControl
        label={texts.recipients}
        lines={2}
        optional
        value={personalData.recipients}
        onChange={(recipients) => put(texts.recipients, { recipients })}
      />
      <TextControl
        label={texts.retention}
        lines={2}
        value={personalData.retention}
        onChange={(retention) => put(texts.retention, { retention: retention ?? empty })}
      />
      <div className="builder-pair">
        <ChoiceControl
          label={texts.retentionWay}
          value={retentionDays === null ? 'never' : 'days'}
          options={(['days', 'never'] as const).map((value) => ({
            value,
            label: texts.retentionWays[value],
          }))}
          onChange={(way) =>
            change(texts.retentionWay, { retentionDays: way === 'never' ? null : firstDays })
          }
        />
        {retentionDays !== null && (
          <NumberControl
            label={texts.retentionDays}
            hint={texts.retentionDaysHint}
            needed
            value={retentionDays}
            onChange={(days) => days !== undefined && change(texts.retentionDays, { retentionDays: days })}
          />
        )}
      </div>
    </>
  );
}
