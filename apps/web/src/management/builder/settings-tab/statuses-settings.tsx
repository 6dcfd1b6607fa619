import { StatusContentType, type ErrandStatus } from '@handslag/contracts/e-services';
import { settingsTexts as texts } from '../../../i18n/sv/builder-settings.ts';
import { LineControl } from '../controls/line-control.tsx';
import { ChoiceControl, NumberControl, SetControl } from '../controls/simple-controls.tsx';
import { TextControl } from '../controls/text-control.tsx';
import { patched } from '../question-settings/use-change.ts';
import { freeKey } from './free-key.ts';
import { ItemList } from './item-list.tsx';
import { useSettingsChange } from './use-settings-change.ts';

/** What an errand goes through: what each is called, what is told to whom, and what may follow. */
export function StatusesSettings() {
  const { settings, change } = useSettingsChange();
  const statuses = settings.statuses ?? [];
  const put = (next: readonly ErrandStatus[]) => change(texts.section.statuses, { statuses: [...next] });
  return (
    <>
      <p className="field-hint">{texts.statusesHint}</p>
      <ItemList
        items={statuses}
        name={(place) => statuses[place - 1]?.name.sv || texts.status(place)}
        add={texts.addStatus}
        least={2}
        keyOf={({ id }) => id}
        make={(): ErrandStatus => ({
          id: freeKey('status', statuses),
          contentType: 'in_progress',
          name: { sv: texts.newStatus },
          citizenText: { sv: texts.newStatusText },
          internalText: '',
        })}
        onChange={put}
      >
        {(status, set) => <StatusFields status={status} statuses={statuses} set={set} />}
      </ItemList>
    </>
  );
}

type FieldsProps = {
  status: ErrandStatus;
  statuses: readonly ErrandStatus[];
  set: (status: ErrandStatus) => void;
};

function StatusFields({ status, statuses, set }: FieldsProps) {
  const put = (patch: { [Key in keyof ErrandStatus]?: ErrandStatus[Key] | undefined }) =>
    set(patched(status, patch));
  return (
    <>
      <div className="builder-pair">
        <TextControl
          label={texts.statusName}
          value={status.name}
          onChange={(name) => put({ name: name ?? { sv: '' } })}
        />
        <ChoiceControl
          label={texts.contentType}
          value={status.contentType}
          options={StatusContentType.options.map((value) => ({ value, label: texts.contentTypes[value] }))}
          onChange={(contentType) => put({ contentType })}
        />
      </div>
      <TextControl
        label={texts.citizenText}
        lines={2}
        value={status.citizenText}
        onChange={(citizenText) => put({ citizenText: citizenText ?? { sv: '' } })}
      />
      <LineControl
        label={texts.internalText}
        lines={2}
        value={status.internalText}
        onChange={(internalText) => put({ internalText })}
      />
      {status.contentType !== 'closed' && (
        <NumberControl
          label={texts.deadline}
          value={status.deadlineWorkingDays}
          onChange={(deadlineWorkingDays) => put({ deadlineWorkingDays })}
        />
      )}
      <ChoiceControl
        label={texts.nextWay}
        value={status.next === undefined ? 'any' : 'some'}
        options={(['any', 'some'] as const).map((value) => ({ value, label: texts.nextWays[value] }))}
        onChange={(way) =>
          put({
            next: way === 'any' ? undefined : statuses.map(({ id }) => id).filter((id) => id !== status.id),
          })
        }
      />
      {status.next !== undefined && (
        <SetControl
          label={texts.next}
          values={status.next}
          options={statuses
            .filter(({ id }) => id !== status.id)
            .map(({ id, name }) => ({ value: id, label: name.sv }))}
          onChange={(next) => put({ next: [...next] })}
        />
      )}
    </>
  );
}
