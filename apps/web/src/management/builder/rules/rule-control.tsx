import type { Condition, Id } from '@handslag/form-engine';
import { conditionInWords } from '@handslag/form-engine/building';
import { useMemo } from 'react';
import { ruleTexts as texts } from '../../../i18n/sv/builder-rules.ts';
import { useDefinition } from '../editor/use-editor.ts';
import { GroupEditor } from './group-editor.tsx';
import { standFor } from './rule-context.ts';
import { RulePlace } from './rule-place.tsx';
import { readRule, writeRule } from './rule-line.ts';
import { WordingView } from './wording-view.tsx';

type RuleProps = {
  /** What comes before the rule in words: "Visas när". */
  lead: string;
  owner: Id | null;
  /** The groups on whose rows the rule looks at each. */
  rows?: readonly Id[];
  value: Condition;
  onChange: (condition: Condition) => void;
};
const noRows: readonly Id[] = [];

/** A rule as it is written, and below it as a sentence. */
export function RuleControl({ lead, owner, rows = noRows, value, onChange }: RuleProps) {
  const definition = useDefinition();
  const stand = useMemo(() => standFor(definition, owner, rows), [definition, owner, rows]);
  const read = readRule(value);
  // A rule of one line is written in the same way as one of many.
  const group = read.kind === 'group' ? read : ({ kind: 'group', how: 'all', parts: [value] } as const);
  const write = (next: typeof group) => {
    const [only] = next.parts;
    const isOne = next.parts.length === 1 && next.how !== 'none' && only !== undefined;
    onChange(isOne ? only : writeRule(next));
  };
  return (
    <RulePlace stand={stand}>
      <div className="builder-rule">
        <GroupEditor group={group} onChange={write} />
        <p className="builder-sentence">
          <span className="visually-hidden">{texts.sentence}: </span>
          {lead} <WordingView wording={conditionInWords(value, definition)} />.
        </p>
      </div>
    </RulePlace>
  );
}
