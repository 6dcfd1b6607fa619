import type { AssignmentRule } from '@handslag/contracts/e-services';
import { useQuery } from '@tanstack/react-query';
import { settingsTexts as texts } from '../../../i18n/sv/builder-settings.ts';
import { useSession } from '../../../session/session.ts';
import { builtEServicesQuery } from '../builder-queries.ts';
import { LineControl } from '../controls/line-control.tsx';
import { useEditor } from '../editor/use-editor.ts';
import { firstRule } from '../question-settings/visible-control.tsx';
import { RuleControl } from '../rules/rule-control.tsx';
import { ItemList } from './item-list.tsx';
import { useSettingsChange } from './use-settings-change.ts';

/** Who answers for it, and whose the errands are. */
export function HandlingSettings() {
  const editor = useEditor();
  const { settings, change } = useSettingsChange();
  const { session } = useSession();
  const services = useQuery(builtEServicesQuery).data?.eServices ?? [];
  const mine = session?.kind === 'staff' ? session.groups : [];
  const groups = [...new Set([...services.map(({ handlerGroup }) => handlerGroup), ...mine])]
    .filter((group) => group !== '')
    .sort();
  const rules = settings.assignmentRules ?? [];
  return (
    <>
      <datalist id="builder-groups">
        {groups.map((group) => (
          <option key={group} value={group} />
        ))}
      </datalist>
      <LineControl
        label={texts.owner}
        value={settings.owner ?? ''}
        onChange={(owner) => change(texts.owner, { owner: owner || undefined })}
      />
      <LineControl
        label={texts.handlerGroup}
        hint={texts.handlerGroupHint}
        list="builder-groups"
        value={settings.handlerGroup ?? ''}
        onChange={(handlerGroup) => change(texts.handlerGroup, { handlerGroup: handlerGroup.trim() })}
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
            handlerGroup: settings.handlerGroup || 'grupp',
          })}
          onChange={(next) =>
            change(texts.assignment, { assignmentRules: next.length > 0 ? [...next] : undefined })
          }
        >
          {(rule, set) => (
            <>
              <RuleControl
                lead={texts.ruleLead}
                owner={null}
                value={rule.when}
                onChange={(when) => set({ ...rule, when })}
              />
              <LineControl
                label={texts.ruleGroup}
                list="builder-groups"
                value={rule.handlerGroup}
                onChange={(handlerGroup) => set({ ...rule, handlerGroup: handlerGroup.trim() })}
              />
            </>
          )}
        </ItemList>
      </fieldset>
    </>
  );
}
