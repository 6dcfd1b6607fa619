import type { Condition } from '@handslag/form-engine';
import { ruleTexts as texts } from '../../../i18n/sv/builder-rules.ts';
import { Button } from '../../../ui/button.tsx';
import { focusStays } from '../controls/focus-stays.ts';
import { ChoiceControl } from '../controls/simple-controls.tsx';
import { LineEditor } from './line-editor.tsx';
import { beginLine } from './line-kinds.ts';
import { useStand } from './rule-context.ts';
import { readRule, writeRule, type RuleGroup } from './rule-line.ts';

type GroupProps = { group: RuleGroup; onChange: (group: RuleGroup) => void };

/** Conditions that all, some or none must hold; lines, and groups within. */
export function GroupEditor({ group, onChange }: GroupProps) {
  const { subjects } = useStand();
  const { how, parts } = group;
  const put = (next: readonly Condition[]) => onChange({ ...group, parts: next });
  const about = subjects.find(({ kind }) => kind !== 'none');
  const line: Condition | undefined = about && beginLine(`answer:${about.id}`, subjects);
  return (
    <div className="builder-rule-group">
      {(parts.length > 1 || how !== 'all') && (
        <ChoiceControl
          label={texts.how}
          className="builder-inline"
          value={how}
          options={(['all', 'any', 'none'] as const).map((value) => ({ value, label: texts.hows[value] }))}
          onChange={(value) => onChange({ ...group, how: value })}
        />
      )}
      {parts.length === 0 && <p className="soft">{how === 'any' ? texts.emptyAny : texts.emptyAll}</p>}
      <ul className="builder-rule-parts">
        {parts.map((part, index) => {
          const read = readRule(part);
          const name = read.kind === 'group' ? texts.group(index + 1) : texts.condition(index + 1);
          const change = (next: Condition) => put(parts.with(index, next));
          return (
            // Conditions have no names of their own.
            // oxlint-disable-next-line react/no-array-index-key
            <li key={index}>
              <fieldset className="builder-rule-part">
                <legend className="visually-hidden">{name}</legend>
                {read.kind === 'group' ? (
                  <GroupEditor group={read} onChange={(next) => change(writeRule(next))} />
                ) : (
                  <LineEditor line={read} onChange={change} />
                )}
                <button
                  type="button"
                  className="builder-icon-button"
                  aria-label={texts.remove(name)}
                  title={texts.remove(name)}
                  onClick={({ currentTarget }) => {
                    focusStays(
                      () => put(parts.toSpliced(index, 1)),
                      currentTarget,
                      '.builder-rule-group',
                      '.builder-rule-tools .button',
                    );
                  }}
                >
                  ×
                </button>
              </fieldset>
            </li>
          );
        })}
      </ul>
      {line === undefined ? (
        <p className="soft">{texts.noSubjects}</p>
      ) : (
        <div className="builder-rule-tools">
          <Button look="quiet" className="button-small" onClick={() => put([...parts, line])}>
            {texts.addCondition}
          </Button>
          <Button
            look="quiet"
            className="button-small"
            onClick={() => put([...parts, how === 'any' ? { all: [line] } : { any: [line] }])}
          >
            {texts.addGroup}
          </Button>
        </div>
      )}
    </div>
  );
}
