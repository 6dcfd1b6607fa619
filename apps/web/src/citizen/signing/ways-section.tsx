import { chooseEidTexts } from '../../i18n/spoken/eid.ts';
import { signingTexts as texts } from '../../i18n/spoken/signing.ts';
import { Notice } from '../../ui/notice.tsx';
import { ChooseEid } from '../sign-in/choose-eid.tsx';
import type { ChosenEid, EidWay } from '../sign-in/eid-ways.ts';

type WaysSectionProps = { ways: readonly EidWay[]; onChoose: (chosen: ChosenEid) => void };

/** How to sign: one press each. */
export function WaysSection({ ways, onChoose }: WaysSectionProps) {
  if (ways.length === 0) {
    return (
      <Notice tone="warning" title={texts.noWayTitle}>
        <p>{texts.noWay}</p>
      </Notice>
    );
  }
  return (
    <section className="flow">
      <h2>{texts.waysTitle}</h2>
      <ChooseEid ways={ways} onChoose={onChoose} words={words} />
    </section>
  );
}

const words = {
  /** Asked for when it is drawn: the words change with the language. */
  get list() {
    return texts.ways;
  },
  // An app other than BankID is asked by the person's number: there is no code to scan.
  otherDeviceMore: ({ words: eid, renewsCode }: EidWay) =>
    renewsCode ? chooseEidTexts.otherDeviceMore(eid) : texts.comesToApp(eid.app ?? eid.name),
};
