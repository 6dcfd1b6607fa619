import type { SignInMessage } from '@handslag/contracts/sign-in';
import { formatEither } from '../format.ts';
import type * as sv from '../sv/eid.ts';

type EidWords = sv.EidWords;
type Purpose = sv.Purpose;

const blocked = 'Your e-ID is blocked or too old.';
const bankId: EidWords = {
  name: 'BankID',
  app: 'the BankID app',
  blocked: 'Your BankID is blocked or too old.',
  helper: 'your bank',
};

export const anyEid: EidWords = {
  name: 'the e-ID',
  app: null,
  blocked,
  helper: 'whoever issued it',
};

const known: Readonly<Record<string, Partial<EidWords>>> = {
  bankid: bankId,
  freja: { app: 'the Freja app', helper: 'Freja customer service' },
  'foreign-eid': {
    helper: 'whoever issued it in your country',
    away: {
      words:
        'For you with an eID from another EU or EEA country. You leave this page for a while and then come back.',
      fromAbroad: true,
    },
  },
};

export function eidWords(name: string, label: string, inApp: boolean): EidWords {
  return {
    name: label,
    app: inApp ? `the ${label} app` : null,
    blocked,
    helper: anyEid.helper,
    ...(!inApp && { away: { words: `You go on to ${label} and come back here when you are done.` } }),
    ...known[name],
  };
}

type Act = { noun: string; verb: string };
const acts: Record<Purpose, Act> = {
  'sign-in': { noun: 'the sign-in', verb: 'sign in' },
  test: { noun: 'the test', verb: 'test' },
};
type Sentence = (eid: EidWords, act: Act) => string;

const sentences: Record<SignInMessage, Sentence> = {
  'scan-code': ({ app }) => `Open ${app ?? 'the app'} on your phone and scan the code.`,
  'app-missing': ({ name, app, helper }) =>
    `${capital(app ?? 'the app')} does not seem to be here. Install it and get ${name} from ${helper}.`,
  'replaced-by-another': (_eid, { noun }) => `${capital(noun)} was replaced by a newer one. Try again.`,
  'already-in-progress': () =>
    'Another identification or signature is already in progress. Wait a little and try again.',
  'technical-problem': ({ name }) => `${capital(name)} has a technical problem. Try again in a little while.`,
  'cancelled-in-app': ({ app }, { noun }) =>
    app === null ? `You cancelled ${noun}.` : 'You cancelled in the app.',
  'timed-out': ({ app }) =>
    app === null
      ? 'The time ran out. Try again.'
      : `The time ran out. Check that ${app} is running and that you are connected to the internet.`,
  'enter-code': ({ app }) => `Enter your code in ${app ?? 'the app'}.`,
  'starting-app': ({ name }, { verb }) => `Open ${name} to ${verb}.`,
  'looking-on-computer': ({ name }) =>
    `Looking for ${name} on the computer. If you have a card, insert it now.`,
  'looking-on-phone': ({ name }) => `Looking for ${name} on this device.`,
  'blocked-or-too-old': (eid) => `${eid.blocked} Contact ${eid.helper}.`,
  'app-did-not-respond': () => 'The app did not answer on this device. Is it installed?',
  'code-not-scanned': () => 'The code was not scanned in time.',
  working: () => 'Working …',
  'something-went-wrong': () => 'Something went wrong. Try again.',
  'scan-passport': ({ app }) => `Scan your passport or national identity card in ${app ?? 'the app'}.`,
  'declined-call': (_eid, { verb }) =>
    `You answered in the app that you are not talking to us on the phone. Try again if you want to ${verb} yourself.`,
  'app-not-supported': ({ app }) => `${capital(app ?? 'the app')} is too old. Update it and try again.`,
  'risk-blocked': ({ name, helper }, { noun }) =>
    `${capital(name)} stopped ${noun} to protect you. Contact ${helper} if you want to know more.`,
  'confirm-call': ({ app }) => `Answer the question in ${app ?? 'the app'}.`,
  'come-back': ({ app }) =>
    `You are done in ${app ?? 'the app'}. Go on in the tab that it opened. Did no tab appear? Cancel and choose another device.`,
  'begun-elsewhere': (_eid, { noun }) =>
    `${capital(noun)} was begun in another browser and does not count here. Did you begin it yourself? Start over here instead. ` +
    'Did you get a link from someone else? Then that person may have tried to use your e-ID. ' +
    'Contact whoever issued it.',
  'identity-not-verified': () => 'We could not make sure who you are. Try again, or choose another e-ID.',
};

export function eidSentence(message: SignInMessage, eid: EidWords, purpose: Purpose): string {
  return (sentences[message] ?? sentences['something-went-wrong'])(eid, acts[purpose]);
}

export function messageIn(given: unknown): SignInMessage {
  return typeof given === 'string' && Object.hasOwn(sentences, given)
    ? (given as SignInMessage)
    : 'something-went-wrong';
}

const capital = (words: string): string => `${words.charAt(0).toUpperCase()}${words.slice(1)}`;
const places: Readonly<Record<string, string>> = {
  'bankid-file': 'on file',
  'bankid-card': 'on card',
  'bankid-mobile': 'in the phone you are reading on now',
};

export const chooseEidTexts: typeof sv.chooseEidTexts = {
  ways: 'Ways to identify yourself',
  thisDevice: ({ name }) => `${name} on this device`,
  thisDeviceMore: ({ name }, kinds) => {
    const where = kinds.flatMap((kind) => places[kind] ?? []);
    return where.length > 0
      ? `${name} ${formatEither(where)}.`
      : `When you read on the phone or tablet where you have ${name}.`;
  },
  otherDevice: ({ name }) => `${mobile(name)} on another device`,
  otherDeviceMore: ({ name }) => `You scan a code with the phone or tablet where you have ${name}.`,
  noWayTitle: 'It is not possible to identify yourself here right now',
  noWay: 'Contact us and we will help you in another way.',
};

export const waitingTexts: typeof sv.waitingTexts = {
  starting: ({ name }) => `Starting ${name} …`,
  leaving: ({ name }) => `You are being sent on to ${name} …`,
  titleHere: {
    'sign-in': ({ name }) => `Sign in with ${name} on this device`,
    test: ({ name }) => `Test ${name} on this device`,
  },
  titleElsewhere: {
    'sign-in': ({ name }) => `Sign in with ${mobile(name)}`,
    test: ({ name }) => `Test ${mobile(name)}`,
  },
  titleResumed: { 'sign-in': 'The sign-in is in progress', test: 'The test is in progress' },
  open: ({ name }) => `Open ${name}`,
  openHint: 'Then come back here. The page goes on by itself when you have identified yourself.',
  qrAlt: ({ app }) => `Code to scan with ${app ?? 'the app'}`,
  qrSteps: ({ app }) => [
    `Open ${app ?? 'the app'} on your phone or tablet.`,
    'Press the button for scanning a QR code.',
    'Point the camera at the code here on the page.',
  ],
  qrRenewed: 'The code changes every second, so you need to scan it directly from the screen.',
  cancel: 'Cancel',
  unreachable: 'We cannot reach the server. We are trying again.',
};

export const failedTexts: typeof sv.failedTexts = {
  title: { 'sign-in': 'The sign-in was not completed', test: 'The test was not completed' },
  over: {
    'sign-in': 'The sign-in has already ended. Start over.',
    test: 'The test has already ended. The result may be shown in another tab. Otherwise start over.',
  },
  again: 'Try again',
  otherWays: 'Choose another way',
  anyWay: 'Try again, or choose another way',
};

function mobile(name: string): string {
  return name === bankId.name ? `Mobile ${name}` : name;
}

const vouchers: Readonly<Record<string, string>> = {
  bankid: 'BankID, through your bank',
  eidas: "Sweden's eIDAS node at Digg",
};

export function issuerInWords(issuer: string, label: string): string {
  return vouchers[issuer] ?? (/^[a-z0-9-]+$/.test(issuer) ? label : issuer);
}

export const eidTestTexts: typeof sv.eidTestTexts = {
  title: 'Test your e-ID',
  lead: 'Try whether your e-ID works here. You are not signed in, and we save nothing about you.',
  how: 'You identify yourself in the same way as when you sign in. Afterwards you see what worked.',
  troubleTitle: 'If it does not work',
  trouble: [
    'Check in the app whether your e-ID has expired or is blocked. Whoever issued it can help you with a new one.',
    'Update the app, and try another browser. The e-services are tested in Chrome, Firefox and Edge.',
    'On a computer that someone else looks after, for example at work, apps may be blocked. Then try with the code and your own phone.',
    'Do you see a message that Net iD is not installed? It concerns cards that are read in an older way. Use the BankID program or an app instead.',
  ],

  workedTitle: 'Your e-ID works',
  workedLead: 'You are not signed in, and we have saved nothing about you.',
  stillIn: (name) => `We have saved nothing from the test. You are signed in as ${name} just as before.`,
  factsTitle: 'This is what we learnt',
  eid: 'E-ID',
  issuer: 'Vouched for by',
  kind: 'Where it is',
  kinds: { file: 'On file in the computer', card: 'On card', mobile: 'In the phone' },
  level: 'How secure it counts as',
  levels: {
    loa2: 'Limited (level of assurance 2)',
    loa3: 'High (level of assurance 3)',
    loa4: 'Very high (level of assurance 4)',
    'eidas-low': 'Low (eIDAS)',
    'eidas-sub': 'Substantial (eIDAS)',
    'eidas-high': 'High (eIDAS)',
  },
  name: 'Name',
  number: 'Personal identity number',
  noNumber: 'No Swedish personal identity number',
  country: 'Country',
  issuedOn: 'Issued on',
  at: 'Tested',
  simulatedTitle: 'This is a test environment',
  simulated: 'The e-ID is simulated. The test says nothing about a real e-ID.',
  again: 'Test again',
  signIn: 'Sign in',
};
