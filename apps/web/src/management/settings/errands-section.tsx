import type { MunicipalitySettings } from '@handslag/contracts/municipalities';
import type { ManagedSettings } from '@handslag/contracts/settings';
import { settingsTexts as texts } from '../../i18n/sv/settings.ts';
import { ChoicePart } from '../written/choice-part.tsx';
import { TextPart } from '../written/text-part.tsx';
import { CheckPart } from '../written/check-part.tsx';
import { looksLikeEmail } from './looks-like-email.ts';
import { isWithin, NumberPart } from './number-part.tsx';
import { policyEffect } from './policy-effect.ts';
import { SectionForm } from './section-form.tsx';
import { useSection, type Mistake } from './use-section.ts';

const keys = [
  'draftPolicy',
  'registrationSeries',
  'retentionDefaultDays',
  'statistics',
  'survey',
  'mailSender',
] as const;
type Values = Pick<MunicipalitySettings, (typeof keys)[number]>;
const usualDays = 30;

function check(values: Values): Mistake[] {
  const { draftPolicy, registrationSeries, retentionDefaultDays, mailSender } = values;
  const mistakes: [boolean, string, string][] = [
    [draftPolicy.kind === 'days' && !isWithin(draftPolicy.days, 1, 365), 'settings-days', texts.daysWrong],
    [!/^[A-ZÅÄÖ]{1,6}$/.test(registrationSeries), 'settings-series', texts.seriesWrong],
    [!isWithin(retentionDefaultDays, 1, 36_500), 'settings-retention', texts.retentionWrong],
    [mailSender.name.trim() === '', 'settings-mail-name', texts.mailNameMissing],
    [!looksLikeEmail(mailSender.address), 'settings-mail-address', texts.missing.email],
  ];
  return mistakes.flatMap(([wrong, id, sentence]) => (wrong ? [{ id, sentence }] : []));
}

/** What happens to drafts and errands, and in whose name mails are sent. */
export function ErrandsSection({ managed }: { managed: ManagedSettings }) {
  const section = useSection(managed, keys, check);
  const { values, base, set, mistakeOf } = section;
  const { draftPolicy, mailSender } = values;
  return (
    <SectionForm title={texts.sections.arenden} section={section}>
      <div className="admin-block">
        <ChoicePart
          id="settings-policy"
          legend={texts.draftPolicy}
          choices={(['days', 'session'] as const).map((id) => ({ id, label: texts.policy[id] }))}
          chosen={draftPolicy.kind}
          onChoose={(kind) =>
            set({
              draftPolicy:
                kind === 'session'
                  ? { kind }
                  : base.draftPolicy.kind === 'days'
                    ? base.draftPolicy
                    : { kind, days: usualDays },
            })
          }
        />
        {draftPolicy.kind === 'days' && (
          <NumberPart
            id="settings-days"
            label={texts.days}
            mistake={mistakeOf('settings-days')}
            value={draftPolicy.days}
            onChange={(days) => set({ draftPolicy: { kind: 'days', days } })}
          />
        )}
        <p className="admin-preview" role="status">
          {policyEffect(base.draftPolicy, draftPolicy, managed.drafts)}
        </p>
      </div>
      <div className="admin-block">
        <div className="admin-narrow">
          <TextPart
            id="settings-series"
            label={texts.series}
            hint={texts.seriesHint}
            mistake={mistakeOf('settings-series')}
            maxLength={6}
            value={values.registrationSeries}
            onChange={(series) => set({ registrationSeries: series.toUpperCase() })}
          />
        </div>
        {values.registrationSeries !== base.registrationSeries && (
          <p className="admin-preview" role="status">
            {texts.seriesEffect}
          </p>
        )}
        <NumberPart
          id="settings-retention"
          label={texts.retention}
          hint={texts.retentionHint}
          mistake={mistakeOf('settings-retention')}
          value={values.retentionDefaultDays}
          onChange={(retentionDefaultDays) => set({ retentionDefaultDays })}
        />
      </div>
      <div className="admin-block">
        <CheckPart
          plain
          id="settings-statistics"
          label={texts.statistics}
          hint={texts.statisticsHint}
          checked={values.statistics}
          onCheck={(statistics) => set({ statistics })}
        />
        <CheckPart
          plain
          id="settings-survey"
          label={texts.survey}
          checked={values.survey}
          onCheck={(survey) => set({ survey })}
        />
      </div>
      <div className="admin-block">
        <h3>{texts.mail}</h3>
        <TextPart
          id="settings-mail-name"
          label={texts.mailName}
          mistake={mistakeOf('settings-mail-name')}
          maxLength={200}
          value={mailSender.name}
          onChange={(name) => set({ mailSender: { ...mailSender, name } })}
        />
        <TextPart
          id="settings-mail-address"
          label={texts.mailAddress}
          mistake={mistakeOf('settings-mail-address')}
          maxLength={200}
          value={mailSender.address}
          onChange={(address) => set({ mailSender: { ...mailSender, address: address.trim() } })}
        />
      </div>
    </SectionForm>
  );
}
