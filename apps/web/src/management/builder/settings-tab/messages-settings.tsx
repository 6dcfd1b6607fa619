import type { MessageTemplate } from '@handslag/contracts/e-services';
import { mailTags, unknownMailTags } from '@handslag/contracts/mails/mail-tags';
import type { Text } from '@handslag/form-engine';
import { settingsTexts as texts } from '../../../i18n/sv/builder-settings.ts';
import { LineControl } from '../controls/line-control.tsx';
import { TextControl } from '../controls/text-control.tsx';
import { patched } from '../question-settings/use-change.ts';
import { freeKey } from './free-key.ts';
import { ItemList } from './item-list.tsx';
import { MailPreview } from './mail-preview.tsx';
import { useSettingsChange } from './use-settings-change.ts';

/** What is said to the citizen when something has happened, and words ready for handlers. */
export function MessagesSettings() {
  const { settings, change } = useSettingsChange();
  const { messageTemplates = [], mailTexts = {} } = settings;
  const putMail = (what: string, patch: { received?: Text | undefined; updated?: Text | undefined }) => {
    const next = patched(mailTexts, patch);
    change(what, { mailTexts: Object.keys(next).length > 0 ? next : undefined });
  };
  return (
    <>
      <TextControl
        label={texts.receiptText}
        lines={2}
        value={settings.receiptText}
        onChange={(text) => change(texts.receiptText, { receiptText: text ?? { sv: '' } })}
      />
      <p className="field-hint">{texts.mailTags(mailTags.map((tag) => `{${tag}}`).join(', '))}</p>
      <TextControl
        label={texts.mailReceived}
        hint={texts.mailHint}
        optional
        lines={3}
        value={mailTexts.received}
        check={unknownTags}
        onChange={(received) => putMail(texts.mailReceived, { received })}
      />
      <MailPreview mail="received" name={texts.mailReceived} text={mailTexts.received} />
      <TextControl
        label={texts.mailUpdated}
        hint={texts.mailHint}
        optional
        lines={3}
        value={mailTexts.updated}
        check={unknownTags}
        onChange={(updated) => putMail(texts.mailUpdated, { updated })}
      />
      <MailPreview mail="updated" name={texts.mailUpdated} text={mailTexts.updated} />
      <fieldset className="builder-texts">
        <legend className="field-label">{texts.templates}</legend>
        <p className="field-hint">{texts.templatesHint}</p>
        <ItemList
          items={messageTemplates}
          name={(place) => messageTemplates[place - 1]?.name || texts.template(place)}
          add={texts.addTemplate}
          keyOf={({ id }) => id}
          make={(): MessageTemplate => ({
            id: freeKey('meddelande', messageTemplates),
            name: texts.newTemplate,
            text: texts.newTemplateText,
          })}
          onChange={(next) =>
            change(texts.templates, { messageTemplates: next.length > 0 ? [...next] : undefined })
          }
        >
          {(template, set) => (
            <>
              <LineControl
                label={texts.templateName}
                value={template.name}
                onChange={(name) => set({ ...template, name })}
              />
              <LineControl
                label={texts.templateText}
                lines={4}
                value={template.text}
                onChange={(text) => set({ ...template, text })}
              />
            </>
          )}
        </ItemList>
      </fieldset>
    </>
  );
}

function unknownTags(words: string): string | null {
  const [name] = unknownMailTags(words);
  return name === undefined ? null : texts.mailTagUnknown(name);
}
