import { canonicalJson } from '../answers/canonical-json.ts';
import type { Choice, Condition, EServiceDefinition, Question } from '../definition.ts';
import { conditionInWords } from './condition-in-words.ts';
import { movedAmong } from './moved-among.ts';
import { typeNames } from './type-names.ts';
import { inPlainText } from './wording.ts';

/** What differs between a question and what has become of it, a sentence each. */
export function describeQuestionChanges(
  was: Question,
  is: Question,
  after: EServiceDefinition,
): readonly string[] {
  if (was === is) return [];
  const name = is.label.sv || is.id;
  return [
    ...textChanges(was, is, name),
    ...(was.type === is.type
      ? []
      : [`”${name}” är nu av typen ${typeNames[is.type]} i stället för ${typeNames[was.type]}.`]),
    ...visibilityChanges(was, is, name, after),
    ...demandChanges(was, is, name, after),
    ...('choices' in was && 'choices' in is ? choiceChanges(was.choices, is.choices, name) : []),
    ...(was.type === is.type ? restChanges(was, is, name) : []),
  ];
}

const differs = (one: unknown, other: unknown): boolean =>
  canonicalJson(one ?? null) !== canonicalJson(other ?? null);

function textChanges(was: Question, is: Question, name: string): readonly string[] {
  const said: string[] = [];
  if (was.label.sv !== is.label.sv) said.push(`Frågan ”${was.label.sv}” heter nu ”${name}”.`);
  else if (differs(was.label, is.label)) said.push(`Översättningen av ”${name}” har ändrats.`);
  if (differs(was.help, is.help)) said.push(textChange('Hjälptexten', was.help, is.help, name));
  if (differs(was.details, is.details))
    said.push(textChange('Den längre hjälptexten', was.details, is.details, name));
  return said;
}

function textChange(what: string, was: unknown, is: unknown, name: string): string {
  if (was === undefined) return `${what} till ”${name}” är ny.`;
  return is === undefined ? `${what} till ”${name}” har tagits bort.` : `${what} till ”${name}” har ändrats.`;
}

function visibilityChanges(
  was: Question,
  is: Question,
  name: string,
  after: EServiceDefinition,
): readonly string[] {
  if (!differs(was.visibleWhen, is.visibleWhen)) return [];
  if (is.visibleWhen === undefined) return [`”${name}” visas nu alltid.`];
  const only = was.visibleWhen === undefined ? ' bara' : '';
  return [`”${name}” visas nu${only} när ${ruleInText(is.visibleWhen, after)}.`];
}

const ruleInText = (condition: Condition, definition: EServiceDefinition): string =>
  inPlainText(conditionInWords(condition, definition));

function demandChanges(
  was: Question,
  is: Question,
  name: string,
  after: EServiceDefinition,
): readonly string[] {
  const said: string[] = [];
  const [old, fresh] = [was.required ?? true, is.required ?? true];
  if (differs(old, fresh)) {
    if (typeof fresh === 'object') said.push(`”${name}” måste nu besvaras när ${ruleInText(fresh, after)}.`);
    else said.push(fresh ? `”${name}” måste nu besvaras.` : `”${name}” behöver inte längre besvaras.`);
  }
  if (differs(was.requiredLater ?? false, is.requiredLater ?? false))
    said.push(
      is.requiredLater ? `”${name}” kan nu lämnas senare.` : `”${name}” kan inte längre lämnas senare.`,
    );
  if (differs(was.sensitive ?? false, is.sensitive ?? false))
    said.push(
      is.sensitive ? `”${name}” är nu märkt som känslig.` : `”${name}” är inte längre märkt som känslig.`,
    );
  return said;
}

function choiceChanges(was: readonly Choice[], is: readonly Choice[], name: string): readonly string[] {
  const old = new Map(was.map((choice) => [choice.id, choice]));
  const there = new Set(is.map(({ id }) => id));
  const changed = is.flatMap((choice): readonly string[] => {
    const before = old.get(choice.id);
    if (!before) return [`”${name}” har fått alternativet ”${choice.label.sv}”.`];
    if (before.label.sv !== choice.label.sv)
      return [`Alternativet ”${before.label.sv}” på ”${name}” heter nu ”${choice.label.sv}”.`];
    if (differs(before.availableWhen, choice.availableWhen))
      return [`När alternativet ”${choice.label.sv}” på ”${name}” går att välja har ändrats.`];
    return differs(before, choice) ? [`Alternativet ”${choice.label.sv}” på ”${name}” har ändrats.`] : [];
  });
  const gone = was.filter(({ id }) => !there.has(id));
  const moved = movedAmong([...old.keys()], [...there]).size > 0;
  return [
    ...changed,
    ...gone.map(({ label }) => `Alternativet ”${label.sv}” på ”${name}” har tagits bort.`),
    ...(moved ? [`Alternativen på ”${name}” står i en annan ordning.`] : []),
  ];
}

/** Told of by the others, or by the questions inside. */
const told = new Set([
  'id',
  'type',
  'label',
  'help',
  'details',
  'visibleWhen',
  'required',
  'requiredLater',
  'sensitive',
  'choices',
  'questions',
]);
const limits = new Set(['min', 'max', 'minLength', 'maxLength', 'maxDays', 'minRows', 'maxRows', 'maxBytes']);

function restChanges(was: Question, is: Question, name: string): readonly string[] {
  const [old, fresh] = [new Map(Object.entries(was)), new Map(Object.entries(is))];
  const changed = [...new Set([...old.keys(), ...fresh.keys()])].filter(
    (key) => !told.has(key) && differs(old.get(key), fresh.get(key)),
  );
  const said: string[] = [];
  if (changed.some((key) => limits.has(key))) said.push(`Gränserna för ”${name}” har ändrats.`);
  if (changed.includes('value')) said.push(`Uträkningen av ”${name}” har ändrats.`);
  if (changed.includes('text') || changed.includes('statement')) said.push(`Texten i ”${name}” har ändrats.`);
  if (changed.includes('checks')) said.push(`Kontrollerna i ”${name}” har ändrats.`);
  const rest = changed.filter(
    (key) => !limits.has(key) && !['value', 'text', 'statement', 'checks'].includes(key),
  );
  if (rest.length > 0) said.push(`Inställningarna för ”${name}” har ändrats.`);
  return said;
}
