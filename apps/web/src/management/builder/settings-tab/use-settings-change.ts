import type { EServiceSettings } from '@handslag/contracts/e-services';
import { settingsTexts as texts } from '../../../i18n/sv/builder-settings.ts';
import { useEditor, useSettings } from '../editor/use-editor.ts';
import { patched } from '../question-settings/use-change.ts';

export type SettingsPatch = { [Key in keyof EServiceSettings]?: EServiceSettings[Key] | undefined };

/** The settings, and what changes some of them: undefined takes one away. */
export function useSettingsChange(): {
  settings: EServiceSettings;
  change: (what: string, patch: SettingsPatch) => void;
} {
  const editor = useEditor();
  const settings = useSettings();
  const change = (what: string, patch: SettingsPatch) =>
    editor.change(texts.undo(what), (work) => ({ ...work, settings: patched(work.settings, patch) }), {
      merge: `settings ${Object.keys(patch).join(' ')}`,
    });
  return { settings, change };
}
