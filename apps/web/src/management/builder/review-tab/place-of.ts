import type { EServiceDefinition, Id, Question, Step } from '@handslag/form-engine';
import { settingsTexts } from '../../../i18n/sv/builder-settings.ts';
import { sectionOf } from '../settings-tab/section-of.ts';

/** Where in the editor a path of the work is put right. */
export type EditorPlace = {
  readonly area: 'formular' | 'installningar';
  readonly search: string;
  readonly id?: Id;
  readonly name?: string;
};

/** What a setting is called where it is set; the section's name where it is many. */
function settingName(setting: string, part: string): string | undefined {
  const called = settingsTexts as Readonly<Record<string, unknown>>;
  const name = [setting === 'personalData' ? part : setting].map((key) => called[key]).find(isWords);
  const section = sectionOf(setting);
  return name ?? (section && settingsTexts.section[section]);
}

const isWords = (given: unknown): given is string => typeof given === 'string';

/** The step or question that a path such as `definition.steps[0].questions[2].label` leads to; else the settings. */
export function placeOf(definition: EServiceDefinition, path: string): EditorPlace {
  const inForm = path.replace(/^definition\.?/, '');
  if (path.startsWith('settings')) {
    const [, setting = '', part = ''] = path.split(/[.[]/);
    const name = settingName(setting, part);
    return {
      area: 'installningar',
      search: setting === '' ? '' : `#${setting}`,
      ...(name !== undefined && { name }),
    };
  }
  let here: Step | Question | undefined;
  for (const [, list, index] of inForm.matchAll(/(steps|questions)\[(\d+)\]/g)) {
    const inside: readonly (Step | Question)[] =
      list === 'steps' ? definition.steps : here && 'questions' in here ? here.questions : [];
    here = inside[Number(index)];
    if (!here) break;
  }
  if (!here) return { area: 'formular', search: '' };
  const name = ('title' in here ? here.title.sv : here.label.sv) || here.id;
  return { area: 'formular', search: `?vald=${here.id}`, id: here.id, name };
}
