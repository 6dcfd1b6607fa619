import type { SignInFlow } from '@handslag/contracts/sign-in';
import type { ReactNode } from 'react';
import { chooseEidTexts as texts } from '../../i18n/spoken/eid.ts';
import { Icon, type IconName } from '../../ui/icon.tsx';
import { Notice } from '../../ui/notice.tsx';
import type { ChosenEid, EidWay } from './eid-ways.ts';

type Choosing = {
  ways: readonly EidWay[];
  onChoose: (chosen: ChosenEid) => void;
  /** Where one does something else than prove who one is: what the list is called, and what happens on another device. */
  words?: { list: string; otherDeviceMore: (eid: EidWay) => string };
};

/**
 * Every e-legitimation that is offered, each with its devices, so that one press is enough. What suits the device at hand
 * stands first within an e-legitimation; between them the order is the municipality's.
 */
export function ChooseEid({ ways, onChoose, words }: Choosing) {
  if (ways.length === 0) {
    return (
      <Notice tone="warning" title={texts.noWayTitle}>
        <p>{texts.noWay}</p>
      </Notice>
    );
  }
  return (
    <ul className="eid-choices" aria-label={words?.list ?? texts.ways}>
      {ways.map((eid) => (
        <li key={eid.name} className="eid-choice">
          {eid.flows.length === 0 ? (
            <AwayRow eid={eid} onChoose={onChoose} />
          ) : (
            <ul aria-label={eid.words.name}>
              {eid.flows.map((flow) => (
                <li key={flow}>
                  <DeviceRow
                    eid={eid}
                    flow={flow}
                    otherDeviceMore={words?.otherDeviceMore(eid) ?? texts.otherDeviceMore(eid.words)}
                    onChoose={onChoose}
                  />
                </li>
              ))}
            </ul>
          )}
        </li>
      ))}
    </ul>
  );
}

type RowProps = { eid: EidWay; onChoose: Choosing['onChoose'] };

type DeviceRowProps = RowProps & { flow: SignInFlow; otherDeviceMore: string };

function DeviceRow({ eid, flow, otherDeviceMore, onChoose }: DeviceRowProps) {
  const here = flow === 'this-device';
  return (
    <ChoiceRow
      icon={here ? 'computer' : 'phone'}
      name={here ? texts.thisDevice(eid.words) : texts.otherDevice(eid.words)}
      onPress={() => onChoose({ eid, flow })}
    >
      <span className="soft">{here ? texts.thisDeviceMore(eid.words, eid.kinds) : otherDeviceMore}</span>
    </ChoiceRow>
  );
}

/** One goes to a page of the provider's own and comes back. */
function AwayRow({ eid, onChoose }: RowProps) {
  const { name, away, english } = eid.words;
  const abroad = away?.fromAbroad === true;
  return (
    <ChoiceRow
      icon={abroad ? 'globe' : 'person'}
      name={abroad ? <span lang="en">{name}</span> : name}
      onPress={() => onChoose({ eid, flow: null })}
    >
      <span className="soft">{away?.words}</span>
      {english !== undefined && (
        <span className="soft" lang="en">
          {english}
        </span>
      )}
    </ChoiceRow>
  );
}

type ChoiceRowProps = { icon: IconName; name: ReactNode; onPress: () => void; children: ReactNode };

function ChoiceRow({ icon, name, onPress, children }: ChoiceRowProps) {
  return (
    <button type="button" className="eid-row" onClick={onPress}>
      <Icon name={icon} />
      <span className="eid-row-words">
        <span className="eid-row-name">{name}</span>
        {children}
      </span>
      <Icon name="arrow-right" />
    </button>
  );
}
