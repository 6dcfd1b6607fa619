import { eServiceCategories } from '@handslag/contracts/e-services';
import { settingsTexts as texts } from '../../../i18n/sv/builder-settings.ts';
import { LineControl } from '../controls/line-control.tsx';
import { ChoiceControl } from '../controls/simple-controls.tsx';
import { TextControl } from '../controls/text-control.tsx';
import { TextList } from './text-list.tsx';
import { useSettingsChange } from './use-settings-change.ts';

/** How it is presented and found. */
export function PresentationSettings() {
  const { settings, change } = useSettingsChange();
  return (
    <>
      <TextControl
        label={texts.name}
        hint={texts.nameHint}
        value={settings.name}
        onChange={(name) => change(texts.name, { name: name ?? { sv: '' } })}
      />
      <TextControl
        label={texts.summary}
        hint={texts.summaryHint}
        lines={2}
        value={settings.summary}
        onChange={(summary) => change(texts.summary, { summary: summary ?? { sv: '' } })}
      />
      <TextList
        label={texts.description}
        hint={texts.descriptionHint}
        name={texts.paragraph}
        add={texts.addParagraph}
        lines={3}
        items={settings.description ?? []}
        onChange={(description) => change(texts.description, { description })}
      />
      <div className="builder-pair">
        <ChoiceControl
          label={texts.category}
          value={settings.category}
          options={eServiceCategories.map((value) => ({ value, label: value }))}
          onChange={(category) => change(texts.category, { category })}
        />
        <TextControl
          label={texts.audience}
          hint={texts.audienceHint}
          value={settings.audience}
          onChange={(audience) => change(texts.audience, { audience: audience ?? { sv: '' } })}
        />
      </div>
      <LineControl
        label={texts.searchWords}
        hint={texts.searchWordsHint}
        lines={4}
        value={(settings.searchWords ?? []).join('\n')}
        onChange={(words) =>
          change(texts.searchWords, {
            searchWords: words
              .split('\n')
              .map((word) => word.trim())
              .filter((word) => word !== ''),
          })
        }
      />
    </>
  );
}
