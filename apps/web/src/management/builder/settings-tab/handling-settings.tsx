import type { AssignmentRule } from '@handslag/contracts/e-services';
import { settingsTexts as texts } from '../../../i18n/sv/builder-settings.ts';
import { LineControl } from '../controls/line-control.tsx';
import { useEditor } from '../editor/use-editor.ts';
import { firstRule } from '../question-settings/visible-control.tsx';
import { RuleControl } from '../rules/rule-control.tsx';
import { GroupControl } from './group-control.tsx';
import { ItemList } from './item-list.tsx';
import { useSettingsChange } from './use-settings-change.ts';

/** Who answers for it, and whose the errands are. */
export function HandlingSettings() {
  const editor = useEditor();
  const { settings, change } = useSettingsChange();
  const rules = settings.assignmentRules ?? [];
  return (
    <>
      <LineControl
        label={texts.owner}
        value={settings.owner ?? ''}
        onChange={(owner) => change(texts.owner, { owner: owner || undefined })}
      />
      <GroupControl
        id="builder-group"
        label={texts.handlerGroup}
        hint={texts.handlerGroupHint}
        value={settings.handlerGroup ?? ''}
        onChange={(handlerGroup) => change(texts.handlerGroup, { handlerGroup })}
      />
      <LineControl
        label={texts.secrecy}
        hint={texts.secrecyHint}
        value={settings.secrecy?.paragraph ?? ''}
        onChange={(words) =>
          change(texts.secrecy, { secrecy: words.trim() === '' ? undefined : { paragraph: words } })
        }
      />
      <fieldset className="builder-texts">
        <legend className="field-label">{texts.assignment}</legend>
        <p className="field-hint">{texts.assignmentHint}</p>
        <ItemList
          items={rules}
          name={texts.rule}
          add={texts.addRule}
          make={(): AssignmentRule => ({
            when: firstRule(editor, null),
            handlerGroup: settings.handlerGroup,
          })}
          onChange={(next) =>
            change(texts.assignment, { assignmentRules: next.length > 0 ? [...next] : undefined })
          }
        >
          {(rule, set, _called, place) => (
            <>
              <RuleControl
                lead={texts.ruleLead}
                owner={null}
                value={rule.when}
                onChange={(when) => set({ ...rule, when })}
              />
              <GroupControl
                id={`builder-group-${place}`}
                label={texts.ruleGroup}
                value={rule.handlerGroup}
                onChange={(handlerGroup) => set({ ...rule, handlerGroup })}
              />
            </>
          )}
        </ItemList>
      </fieldset>
    </>
  );
}
