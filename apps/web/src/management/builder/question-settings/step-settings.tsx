import type { Step } from '@handslag/form-engine';
import { builderFormTexts as texts } from '../../../i18n/sv/builder-form.ts';
import { TextControl } from '../controls/text-control.tsx';
import { AdvancedSettings } from './advanced-settings.tsx';
import { Checks } from './checks.tsx';
import { Dependencies } from './dependencies.tsx';
import { followLabel } from './follow-label.ts';
import { useEditor } from '../editor/use-editor.ts';
import { SettingsSection } from './settings-section.tsx';
import { useStepChange } from './use-change.ts';
import { VisibleControl } from './visible-control.tsx';

/** A step: its heading, when it is there, and what must fit together in it. */
export function StepSettings({ step }: { step: Step }) {
  const editor = useEditor();
  const change = useStepChange(step);
  return (
    <>
      <SettingsSection title={texts.aboutStep} open>
        <TextControl
          label={texts.title}
          value={step.title}
          onChange={(title) => change(texts.title, { title: title ?? { sv: '' } })}
          onLeave={() => followLabel(editor, step.id)}
        />
        <TextControl
          label={texts.description}
          value={step.description}
          optional
          marked
          lines={3}
          onChange={(description) => change(texts.description, { description })}
        />
      </SettingsSection>
      <SettingsSection title={texts.showing} open={step.visibleWhen !== undefined}>
        <VisibleControl
          owner={step.id}
          value={step.visibleWhen}
          onChange={(visibleWhen) => change(texts.showing, { visibleWhen })}
        />
      </SettingsSection>
      <SettingsSection title={texts.checks} open={(step.checks?.length ?? 0) > 0}>
        <Checks
          owner={step.id}
          questions={step.questions}
          checks={step.checks ?? []}
          onChange={(checks) => change(texts.checks, { checks: checks.length > 0 ? checks : undefined })}
        />
      </SettingsSection>
      <Dependencies id={step.id} />
      <AdvancedSettings id={step.id} questions={step.questions} name={step.title.sv} />
    </>
  );
}
