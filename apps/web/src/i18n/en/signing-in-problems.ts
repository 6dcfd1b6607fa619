import type { EidWay } from '../../citizen/sign-in/eid-ways.ts';
import { namesOf, type Problem } from '../sv/sign-in-problem.ts';
import { issuerOf } from './about-eid.ts';

const isInApp = ({ flows }: EidWay): boolean => flows.length > 0;
const canScan = ({ flows }: EidWay): boolean => flows.includes('other-device');
const capital = (words: string): string => `${words.charAt(0).toUpperCase()}${words.slice(1)}`;
const proven = 'Chrome, Firefox or Edge';
const appOf = ({ words }: EidWay): string => words.app ?? `the ${words.name} app`;
const scanInstead = (eids: readonly EidWay[]): string[] => {
  const scanned = eids.filter(canScan);
  return scanned.length === 0
    ? []
    : [
        `Choose “on another device” when you sign in with ${namesOf(scanned)}. Then you scan a code with the phone, and the computer needs no program.`,
      ];
};

export const signingInProblems: readonly Problem[] = [
  {
    path: 'appen-oppnas-inte',
    about: 'signing-in',
    said: 'The app does not open',
    happensWith: isInApp,
    adviceOn: (eid) => ({
      title: `${capital(appOf(eid))} does not open`,
      lead: `Open ${appOf(eid)} yourself, and then press the button “Open ${eid.words.name}” on the sign-in page again.`,
      steps: [
        ...(eid.kinds.some((kind) => kind === 'bankid-file' || kind === 'bankid-card')
          ? [
              'On a computer it is called the BankID program. Check that it is installed and that it is the latest version.',
            ]
          : []),
        'Does the browser ask whether it may open the app? Answer yes.',
        'Update the app if there is a newer one, and restart the phone or the computer.',
        ...(canScan(eid)
          ? [
              `Do you have ${eid.words.name} in another phone? Choose “on another device” and scan the code with that one.`,
            ]
          : []),
      ],
      link: issuerOf(eid.name, eid.words.name).link,
    }),
  },
  {
    path: 'koden-gar-inte-att-lasa-av',
    about: 'signing-in',
    said: 'The code on the screen cannot be scanned',
    happensWith: canScan,
    adviceOn: (eid) => ({
      title: `Scan the code with ${appOf(eid)}`,
      lead: `Open ${appOf(eid)} and scan the code there. It does not work with the ordinary camera of the phone.`,
      steps: [
        ...(eid.renewsCode
          ? [
              'Scan the code directly from the screen. It changes every second, so a picture or a printout does not work.',
            ]
          : ['Scan the code directly from the screen, not from a picture or a printout.']),
        'Let the app use the camera. You set that in the phone, under the permissions of the app.',
        'Make the screen brighter, wipe the camera and hold the phone still a couple of decimetres away. The whole code should be seen.',
        `Is it hard to point the camera? Open this page in the phone where you have ${eid.words.name}, and choose “on this device”. Then no code is needed.`,
      ],
    }),
  },
  {
    path: 'en-annan-pagar',
    about: 'signing-in',
    said: 'It says that another identification is in progress',
    happensWith: isInApp,
    adviceOn: (eid) => ({
      title: 'Another identification is in progress',
      lead: `Open ${appOf(eid)} and cancel what is waiting there.`,
      steps: [
        'Close other tabs where you have begun to sign in.',
        'Wait a few minutes. An identification that nobody completes ends by itself.',
        'Then start over from here.',
      ],
      careful: `Have you not started any identification yourself? Do not enter your code. Someone else may be trying to use your e-ID. Cancel in the app and contact ${eid.words.helper}.`,
    }),
  },
  {
    path: 'fel-person',
    about: 'signing-in',
    said: 'The wrong person is signed in',
    advice: () => ({
      title: 'The wrong person is signed in',
      lead: 'Sign out. Then sign in with your own e-ID.',
      steps: [
        'The button “Sign out” is at the top of every page.',
        'Check that it is your name in the app when you identify yourself.',
        'Close the browser when you are done, if several of you share the computer. Whoever signs in after you sees nothing of yours.',
      ],
      careful: 'Never lend your e-ID to anyone, not even within the family.',
      offers: 'sign-out',
    }),
  },
  {
    path: 'net-id',
    about: 'signing-in',
    said: 'It says “Net iD is not installed”',
    advice: (taken) => ({
      title: '“Net iD is not installed”',
      lead:
        taken.length === 0
          ? 'You do not need to install Net iD to use the e-services here.'
          : `You do not need to install Net iD. Sign in with ${namesOf(taken)} instead.`,
      why: 'Net iD is an older way of reading cards in the browser. The browsers of today do not support the extension that was needed.',
      steps: [
        ...(taken.some(({ kinds }) => kinds.includes('bankid-card'))
          ? [
              'Do you have BankID on card? Use the BankID program and a card reader. Choose BankID on this device.',
            ]
          : []),
        ...scanInstead(taken),
      ],
    }),
  },
  {
    path: 'jobbdator',
    about: 'signing-in',
    said: 'I am at a computer at work or at school',
    advice: (taken) => ({
      title: 'Computer at work or at school',
      lead: 'Try with your own phone. On a computer that someone else looks after, programs may be blocked.',
      steps: [
        ...scanInstead(taken),
        'Or open the e-services in the browser of your phone, tablet or home computer.',
        'Ask whoever looks after the computer what is blocked, if it has to be that one.',
      ],
      careful:
        'Sign out and close the browser when you are done, so that the next person cannot reach what is yours.',
    }),
  },
  {
    path: 'webblasaren',
    about: 'signing-in',
    said: 'The page looks odd, or the buttons do not work',
    advice: () => ({
      title: 'The page does not work as it should',
      lead: `Update your browser, or try another one: ${proven}.`,
      steps: [
        'Reload the page.',
        'Turn off extensions that change or block content on pages, and try again.',
        'Allow cookies for this website. Without them it is not possible to be signed in.',
        'Did you come here from an app, for example a social medium? Open the page in your ordinary browser instead.',
      ],
      offers: 'browser',
    }),
  },
];
