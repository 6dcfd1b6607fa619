import type { DecisionSettings } from '@handslag/contracts/e-services';
import { settingsTexts as texts } from '../../../i18n/sv/builder-settings.ts';
import { FlagControl } from '../controls/simple-controls.tsx';
import { TextControl } from '../controls/text-control.tsx';
import { freeKey } from './free-key.ts';
import { ItemList } from './item-list.tsx';
import { useSettingsChange } from './use-settings-change.ts';

type Outcome = DecisionSettings['outcomes'][number];
const begun: DecisionSettings = {
  outcomes: [
    { id: 'bifall', name: { sv: texts.firstOutcomes.granted }, appealable: false },
    { id: 'avslag', name: { sv: texts.firstOutcomes.refused }, appealable: true },
  ],
  appeal: { sv: texts.firstAppeal },
};

/** What an errand can end in, and how to appeal (förvaltningslagen 33 §). */
export function DecisionsSettings() {
  const { settings, change } = useSettingsChange();
  const { decisions } = settings;
  const put = (next: DecisionSettings | undefined) => change(texts.section.decisions, { decisions: next });
  return (
    <>
      <FlagControl
        label={texts.hasDecisions}
        value={decisions !== undefined}
        onChange={(on) => put(on ? begun : undefined)}
      />
      {decisions && (
        <>
          <ItemList
            items={decisions.outcomes}
            name={(place) => decisions.outcomes[place - 1]?.name.sv || texts.outcome(place)}
            add={texts.addOutcome}
            least={1}
            keyOf={({ id }) => id}
            make={(): Outcome => ({
              id: freeKey('utfall', decisions.outcomes),
              name: { sv: texts.newOutcome },
              appealable: false,
            })}
            onChange={(outcomes) => put({ ...decisions, outcomes: [...outcomes] })}
          >
            {(outcome, set) => (
              <>
                <TextControl
                  label={texts.outcomeName}
                  value={outcome.name}
                  onChange={(name) => set({ ...outcome, name: name ?? { sv: '' } })}
                />
                <FlagControl
                  label={texts.appealable}
                  hint={texts.appealableHint}
                  value={outcome.appealable}
                  onChange={(appealable) => set({ ...outcome, appealable })}
                />
              </>
            )}
          </ItemList>
          <TextControl
            label={texts.appeal}
            lines={3}
            value={decisions.appeal}
            onChange={(appeal) => put({ ...decisions, appeal: appeal ?? { sv: '' } })}
          />
        </>
      )}
    </>
  );
}
