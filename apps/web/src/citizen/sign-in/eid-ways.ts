import type { EidChoice } from '@handslag/contracts/municipalities';
import type { SignInFlow } from '@handslag/contracts/sign-in';
import { eidWords, type EidWords } from '../../i18n/spoken/eid.ts';
import { inWords } from '../../i18n/language.ts';

/** An e-legitimation as one chooses it: the kinds of BankID are one. */
export type EidWay = {
  /** What is asked for: `bankid` stands for every kind of BankID that is offered. */
  name: string;
  words: EidWords;
  /** The devices to choose between, best first; none where one goes to a page of the provider's own. */
  flows: readonly SignInFlow[];
  /** Whether its code to scan is renewed each second. */
  renewsCode: boolean;
  /** The names of what it stands for. */
  kinds: readonly string[];
};

/** What was pressed. */
export type ChosenEid = { eid: EidWay; flow: SignInFlow | null };

/** The ways to choose between, in the order they are offered. */
export function eidWays(choices: readonly EidChoice[]): EidWay[] {
  const kinds = choices.flatMap(({ name, way }) => (way === 'bankid' ? [name] : []));
  const first = choices.find(({ way }) => way === 'bankid');
  return choices
    .filter((choice) => choice.way !== 'bankid' || choice === first)
    .map(({ name, label, way }) => {
      if (way === 'bankid') {
        const flows: SignInFlow[] = ['this-device'];
        if (kinds.includes('bankid-mobile')) flows.unshift('other-device');
        return {
          name: 'bankid',
          words: eidWords('bankid', inWords(label), true),
          flows: inHand(flows),
          renewsCode: true,
          kinds,
        };
      }
      return {
        name,
        words: eidWords(name, inWords(label), way === 'app'),
        flows: way === 'app' ? inHand(['other-device', 'this-device']) : [],
        renewsCode: false,
        kinds: [name],
      };
    });
}

/** On a telephone or a tablet the app is most often on it. */
function inHand(flows: SignInFlow[]): SignInFlow[] {
  return window.matchMedia('(pointer: coarse)').matches ? flows.toReversed() : flows;
}
