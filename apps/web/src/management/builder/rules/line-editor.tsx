import { sentencesIn, type Condition } from '@handslag/form-engine';
import { useMemo } from 'react';
import { ruleTexts as texts } from '../../../i18n/sv/builder-rules.ts';
import { ChoiceControl } from '../controls/simple-controls.tsx';
import { aboutOptions } from './about-options.ts';
import { useRuleEditors } from './rule-editors.ts';
import { aboutKey, beginLine, kindOf, verbsFor, withVerb } from './line-kinds.ts';
import { RuleContext, standFor, useStand } from './rule-context.ts';
import { readRule, writeRule, type LineVerb, type RuleLine } from './rule-line.ts';
import type { ValueKind } from './subjects.ts';
import { ListValue, OneValue } from './expressions/value-editor.tsx';

type LineProps = { line: RuleLine; onChange: (condition: Condition) => void };

/** "Skäl" "innehåller" "Lång väg": one line of a rule. */
export function LineEditor({ line, onChange }: LineProps) {
  const stand = useStand();
  const key = aboutKey(line);
  const options = useMemo(() => aboutOptions(stand.subjects), [stand.subjects]);
  return (
    <div className="builder-rule-line">
      <ChoiceControl
        label={texts.subject}
        value={key}
        options={options}
        onChange={(about) => onChange(beginLine(about, stand.subjects))}
      />
      {line.kind === 'shown' && <Shown line={line} onChange={onChange} />}
      {line.kind === 'rows' && <Rows line={line} onChange={onChange} />}
      {'about' in line && <About line={line} onChange={onChange} />}
    </div>
  );
}

function Shown({
  line,
  onChange,
}: {
  line: Extract<RuleLine, { kind: 'shown' }>;
  onChange: LineProps['onChange'];
}) {
  return (
    <ChoiceControl
      label={texts.verb}
      value={line.verb}
      options={(['shown', 'hidden'] as const).map((value) => ({ value, label: texts.verbs[value] }))}
      onChange={(verb) => onChange(writeRule({ ...line, verb }))}
    />
  );
}

/** A condition on each row of a repeating group, where the row's own questions can be spoken of. */
function Rows({
  line,
  onChange,
}: {
  line: Extract<RuleLine, { kind: 'rows' }>;
  onChange: LineProps['onChange'];
}) {
  const { Group } = useRuleEditors();
  const { definition, owner, rows } = useStand();
  const stand = useMemo(
    () => standFor(definition, owner, [...rows, line.group]),
    [definition, owner, rows, line.group],
  );
  const read = readRule(line.where);
  const group = read.kind === 'group' ? read : ({ kind: 'group', how: 'all', parts: [line.where] } as const);
  return (
    <RuleContext value={stand}>
      <fieldset className="builder-rule-rows">
        <legend>{texts.inRow}</legend>
        <Group group={group} onChange={(next) => onChange(writeRule({ ...line, where: writeRule(next) }))} />
      </fieldset>
    </RuleContext>
  );
}

type Spoken = Extract<RuleLine, { about: unknown }>;

function About({ line, onChange }: { line: Spoken; onChange: LineProps['onChange'] }) {
  const { Expression } = useRuleEditors();
  const { subjects } = useStand();
  const { about, verb } = line;
  const kind = kindOf(about, subjects);
  const subject = 'answer' in about ? subjects.find(({ id }) => id === about.answer) : undefined;
  const verbs = verbsFor(kind);
  const offered = verbs.includes(verb) ? verbs : [...verbs, verb];
  return (
    <>
      {aboutKey(line) === 'other' && (
        <Expression
          label={texts.calculated}
          value={about}
          onChange={(next) => onChange(withVerb(next, verb, subjects, line))}
        />
      )}
      {subject && subject.parts.length > 0 && 'answer' in about && (
        <ChoiceControl
          label={texts.part}
          value={about.part ?? ''}
          nothing={texts.wholeAnswer}
          options={subject.parts.map((part) => ({ value: part, label: partLabel(part) }))}
          onChange={(part: string) =>
            onChange(
              withVerb(
                part === '' ? { answer: about.answer } : { answer: about.answer, part },
                undefined,
                subjects,
              ),
            )
          }
        />
      )}
      <ChoiceControl
        label={texts.verb}
        value={verb}
        options={offered.map((value) => ({ value, label: verbLabel(value, kind) }))}
        onChange={(next: LineVerb) => onChange(withVerb(about, next, subjects, line))}
      />
      {line.kind === 'in' && (
        <ListValue
          items={line.items}
          kind={kind}
          choices={subject?.choices ?? []}
          onChange={(items) => onChange(writeRule({ ...line, items }))}
        />
      )}
      {'to' in line && (
        <OneValue
          value={line.to}
          kind={kind}
          choices={subject?.choices ?? []}
          onChange={(to) => onChange(writeRule({ ...line, to }))}
        />
      )}
    </>
  );
}

function verbLabel(verb: LineVerb, kind: ValueKind): string {
  const spoken =
    kind === 'date' || kind === 'time'
      ? texts.verbs.date
      : kind === 'number' || kind === 'money'
        ? texts.verbs.number
        : texts.verbs.text;
  return verb in spoken
    ? spoken[verb as keyof typeof spoken]
    : texts.verbs[verb as Exclude<keyof typeof texts.verbs, 'text' | 'number' | 'date'>];
}

const otherParts: Readonly<Record<string, string>> = { count: 'Antal', days: 'Antal dagar' };
const partLabel = (part: string): string => otherParts[part] ?? sentencesIn('sv').parts[part] ?? part;
