import { settingsTexts as texts } from '../../../i18n/sv/builder-settings.ts';
import { NumberControl } from '../controls/simple-controls.tsx';
import { TextControl } from '../controls/text-control.tsx';
import { TextList } from './text-list.tsx';
import { useSettingsChange } from './use-settings-change.ts';

/** What one should know and have at hand before one begins. */
export function BeforeSettings() {
  const { settings, change } = useSettingsChange();
  return (
    <>
      <TextList
        label={texts.checklist}
        name={texts.checklistItem}
        add={texts.addChecklist}
        items={settings.checklist ?? []}
        onChange={(checklist) => change(texts.checklist, { checklist })}
      />
      <TextControl
        label={texts.processingTime}
        hint={texts.processingTimeHint}
        lines={2}
        value={settings.processingTime}
        onChange={(text) => change(texts.processingTime, { processingTime: text ?? { sv: '' } })}
      />
      <div className="builder-pair">
        <NumberControl
          label={texts.processingDays}
          value={settings.processingWorkingDays}
          onChange={(days) => change(texts.processingDays, { processingWorkingDays: days })}
        />
        <NumberControl
          label={texts.minutes}
          needed
          value={settings.minutesToComplete}
          onChange={(minutes) =>
            minutes !== undefined && change(texts.minutes, { minutesToComplete: minutes })
          }
        />
      </div>
      <TextControl
        label={texts.cost}
        optional
        value={settings.cost}
        onChange={(cost) => change(texts.cost, { cost })}
      />
    </>
  );
}
