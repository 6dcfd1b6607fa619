import type { Question, QuestionTypeName } from '@handslag/form-engine';
import { builderFormTexts as texts } from '../../../i18n/sv/builder-form.ts';
import { ChoiceControl, FlagControl } from '../controls/simple-controls.tsx';
import { TextControl } from '../controls/text-control.tsx';
import type { Element } from '../editing/elements.ts';
import { useEditor } from '../editor/use-editor.ts';
import { typeLabel } from '../form-tab/type-label.ts';
import { AdvancedSettings } from './advanced-settings.tsx';
import { convertQuestion, kindredTypes } from './convert-question.ts';
import { changeQuestion } from '../editing/change-element.ts';
import { Dependencies } from './dependencies.tsx';
import { followLabel } from './follow-label.ts';
import { RequiredControl } from './required-control.tsx';
import { SettingsSection } from './settings-section.tsx';
import { RowChecks } from '../type-settings/content-settings.tsx';
import { TypeSettings } from '../type-settings/type-settings.tsx';
import { useQuestionChange } from './use-change.ts';
import { VisibleControl } from './visible-control.tsx';

const withoutAnswer: ReadonlySet<QuestionTypeName> = new Set(['information', 'stop', 'calculated', 'group']);

/** A question: what it asks, its limits, whether it must be answered, and when it is there. */
export function QuestionSettings({ element }: { element: Extract<Element, { kind: 'question' }> }) {
  const { question } = element;
  const { id, type } = question;
  const editor = useEditor();
  const change = useQuestionChange<Question>(question);
  const kindred = kindredTypes(type);
  return (
    <>
      <SettingsSection title={texts.about} open>
        <TextControl
          label={texts.labelOf[type] ?? texts.label}
          value={question.label}
          hint={type in texts.labelOf ? undefined : texts.labelHint}
          onChange={(label) => change(texts.label, { label: label ?? { sv: '' } })}
          onLeave={() => followLabel(editor, id)}
        />
        <TextControl
          label={texts.help}
          value={question.help}
          hint={texts.helpHint}
          optional
          marked
          lines={2}
          onChange={(help) => change(texts.help, { help })}
        />
        <TypeSettings question={question} />
        <TextControl
          label={texts.details}
          value={question.details}
          hint={texts.detailsHint}
          optional
          marked
          lines={3}
          onChange={(details) => change(texts.details, { details })}
        />
        {kindred.length > 1 && (
          <ChoiceControl
            label={texts.type}
            value={type}
            options={kindred.map((value) => ({ value, label: typeLabel(value) }))}
            onChange={(to) =>
              editor.changeForm(texts.changeType(question.label.sv), (definition) =>
                changeQuestion(definition, id, (one) => convertQuestion(one, to)),
              )
            }
          />
        )}
      </SettingsSection>
      {!withoutAnswer.has(type) && (
        <SettingsSection title={texts.answering} open>
          <RequiredControl
            owner={id}
            value={question.required}
            onChange={(required) => change(texts.required, { required })}
          />
          <FlagControl
            label={texts.requiredLater}
            hint={texts.requiredLaterHint}
            value={question.requiredLater ?? false}
            onChange={(on) => change(texts.requiredLater, { requiredLater: on ? true : undefined })}
          />
          <FlagControl
            label={texts.sensitive}
            hint={texts.sensitiveHint}
            value={question.sensitive ?? false}
            onChange={(on) => change(texts.sensitive, { sensitive: on ? true : undefined })}
          />
        </SettingsSection>
      )}
      {question.type === 'repeating-group' && <RowChecks question={question} />}
      <SettingsSection title={texts.showing} open>
        <VisibleControl
          owner={id}
          value={question.visibleWhen}
          onChange={(visibleWhen) => change(texts.showing, { visibleWhen })}
        />
      </SettingsSection>
      <Dependencies id={id} />
      <AdvancedSettings id={id} name={question.label.sv} questions={[question]} />
    </>
  );
}
