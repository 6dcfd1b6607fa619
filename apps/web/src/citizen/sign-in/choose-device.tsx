import type { EidChoice } from '@handslag/contracts/municipalities';
import { signInTexts as texts } from '../../i18n/sv/sign-in.ts';
import { Icon } from '../../ui/icon.tsx';
import { PageHeading } from '../../ui/page-heading.tsx';
import type { Flow } from './sign-in-state.ts';

/** Where the person has their BankID. What suits the device at hand stands first. */
export function ChooseDevice({
  eids,
  onChoose,
}: {
  eids: readonly EidChoice[];
  onChoose: (flow: Flow) => void;
}) {
  const flows = offered(eids);
  return (
    <>
      <PageHeading title={[texts.title]} lead={flows.length === 0 ? texts.noWay : texts.lead}>
        {texts.title}
      </PageHeading>
      <ul className="device-choices">
        {flows.map((flow) => (
          <li key={flow}>
            <button type="button" className="device-choice" onClick={() => onChoose(flow)}>
              <Icon name={flow === 'this-device' ? 'computer' : 'phone'} />
              <span className="device-choice-words">
                <span className="device-choice-name">
                  {flow === 'this-device' ? texts.thisDevice : texts.otherDevice}
                </span>
                <span className="soft">
                  {flow === 'this-device' ? texts.thisDeviceMore : texts.otherDeviceMore}
                </span>
              </span>
              <Icon name="arrow-right" />
            </button>
          </li>
        ))}
      </ul>
    </>
  );
}

function offered(eids: readonly EidChoice[]): Flow[] {
  const flows: Flow[] = [];
  if (eids.some(({ name }) => name === 'bankid-mobile')) flows.push('other-device');
  if (eids.some(({ way }) => way === 'bankid')) flows.push('this-device');
  return window.matchMedia('(pointer: coarse)').matches ? flows.toReversed() : flows;
}
