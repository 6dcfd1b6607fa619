import type { EServiceDefinition, Id, Question, Step } from '@handslag/form-engine';

/** Where in the editor a path of the work is put right. */
export type EditorPlace = {
  readonly area: 'formular' | 'installningar';
  readonly search: string;
  readonly id?: Id;
  readonly name?: string;
};

/** The step or question that a path such as `definition.steps[0].questions[2].label` leads to; else the settings. */
export function placeOf(definition: EServiceDefinition, path: string): EditorPlace {
  const inForm = path.replace(/^definition\.?/, '');
  if (path.startsWith('settings')) {
    const setting = path.split(/[.[]/)[1] ?? '';
    return { area: 'installningar', search: setting === '' ? '' : `#${setting}` };
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
