import type { Flow, Purpose } from './provider.ts';

interface Wording {
  login: string;
  sign: string;
}

interface Message {
  sv: Wording;
  en: Wording;
}

const both = (sv: string, en: string): Message => ({
  sv: { login: sv, sign: sv },
  en: { login: en, sign: en },
});

/** Every text a BankID order can lead to, by the ids of the BankID relying party guidelines; own ids have words. */
export const bankIdMessages = {
  RFA1: both(
    'Öppna BankID-appen på din telefon och läs av koden.',
    'Open the BankID app on your phone and scan the code.',
  ),
  RFA2: both(
    'BankID-appen verkar inte finnas här. Installera den och skaffa BankID hos din bank.',
    'The BankID app seems to be missing. Install it and get a BankID from your bank.',
  ),
  RFA3: {
    sv: {
      login: 'Inloggningen ersattes av en nyare. Prova igen.',
      sign: 'Underskriften ersattes av en nyare. Prova igen.',
    },
    en: {
      login: 'The login was replaced by a newer one. Try again.',
      sign: 'The signature was replaced by a newer one. Try again.',
    },
  },
  RFA4: both(
    'En annan legitimering eller underskrift pågår redan. Vänta lite och prova igen.',
    'Another login or signature is already in progress. Wait a little and try again.',
  ),
  RFA5: both(
    'BankID har ett tekniskt problem. Prova igen om en stund.',
    'BankID has a technical problem. Try again shortly.',
  ),
  RFA6: both('Du avbröt i appen.', 'You cancelled in the app.'),
  RFA8: both(
    'Tiden gick ut. Kontrollera att appen är igång och att du har internet.',
    'Time ran out. Check that the app is running and that you are online.',
  ),
  RFA9: {
    sv: {
      login: 'Skriv din kod i BankID-appen.',
      sign: 'Läs texten och skriv din kod i BankID-appen för att skriva under.',
    },
    en: {
      login: 'Enter your code in the BankID app.',
      sign: 'Read the text and enter your code in the BankID app to sign.',
    },
  },
  RFA13: both('BankID-appen startas …', 'Starting the BankID app …'),
  RFA14: both('Letar efter ditt BankID …', 'Looking for your BankID …'),
  RFA15A: both(
    'Letar efter BankID på datorn. Har du kort, sätt i det nu.',
    'Looking for BankID on the computer. If you use a card, insert it now.',
  ),
  RFA15B: both('Letar efter BankID på den här enheten …', 'Looking for BankID on this device …'),
  RFA16: both(
    'Ditt BankID är spärrat eller för gammalt. Kontakta din bank.',
    'Your BankID is blocked or too old. Contact your bank.',
  ),
  RFA17A: both(
    'Appen svarade inte på den här enheten. Är den installerad?',
    'The app did not respond on this device. Is it installed?',
  ),
  RFA17B: both('Koden lästes inte av i tid.', 'The code was not scanned in time.'),
  RFA18: both('Öppna BankID', 'Open BankID'),
  RFA19: {
    sv: {
      login: 'Logga in med BankID på den här enheten',
      sign: 'Skriv under med BankID på den här enheten',
    },
    en: { login: 'Log in with BankID on this device', sign: 'Sign with BankID on this device' },
  },
  RFA20: {
    sv: {
      login: 'Logga in med Mobilt BankID på annan enhet',
      sign: 'Skriv under med Mobilt BankID på annan enhet',
    },
    en: {
      login: 'Log in with Mobile BankID on another device',
      sign: 'Sign with Mobile BankID on another device',
    },
  },
  RFA21: {
    sv: { login: 'Inloggningen pågår …', sign: 'Underskriften pågår …' },
    en: { login: 'Logging in …', sign: 'Signing …' },
  },
  RFA22: both('Något gick fel. Prova igen.', 'Something went wrong. Try again.'),
  RFA23: both('Läs av ditt pass eller id-kort i appen.', 'Scan your passport or ID card in the app.'),
  callConfirm: both(
    'Svara i BankID-appen på om det är du som ringer.',
    'Answer in the BankID app whether you are on the phone.',
  ),
  callDeclined: both(
    'Du svarade i appen att du inte ringer.',
    'You answered in the app that you are not on the phone.',
  ),
  appTooOld: both(
    'Din BankID-app är för gammal. Uppdatera den och prova igen.',
    'Your BankID app is too old. Update it and try again.',
  ),
  riskBlocked: both(
    'BankID stoppade försöket för din säkerhet. Kontakta din bank om du inte vet varför.',
    'BankID stopped the attempt for your safety. Contact your bank if you do not know why.',
  ),
} as const satisfies Record<string, Message>;

export type MessageId = keyof typeof bankIdMessages;

/** The sentence a person sees for a message id. */
export function bankIdText(id: MessageId, language: 'sv' | 'en', purpose: Purpose): string {
  return bankIdMessages[id][language][purpose];
}

/** The message for a pending order's hint; hints can be added any day, and an unknown one is only "in progress". */
export function messageForPending(
  hintCode: string | undefined,
  { flow, device }: { flow: Flow; device: 'desktop' | 'phone' },
): MessageId {
  const launched = flow === 'this-device';
  switch (hintCode) {
    case 'outstandingTransaction':
    case 'noClient':
      return launched ? 'RFA13' : 'RFA1';
    case 'started':
      if (!launched) return 'RFA21';
      return device === 'phone' ? 'RFA15B' : 'RFA15A';
    case 'userSign':
      return 'RFA9';
    case 'userMrtd':
      return 'RFA23';
    case 'userCallConfirm':
      return 'callConfirm';
    default:
      return 'RFA21';
  }
}

/** The message for a failed order's hint, and whether the person may simply try again. */
export function messageForFailed(
  hintCode: string | undefined,
  flow: Flow,
): { messageId: MessageId; retryable: boolean } {
  switch (hintCode) {
    case 'expiredTransaction':
      return { messageId: 'RFA8', retryable: true };
    case 'certificateErr':
      return { messageId: 'RFA16', retryable: false };
    case 'userCancel':
      return { messageId: 'RFA6', retryable: true };
    case 'cancelled':
      return { messageId: 'RFA3', retryable: true };
    case 'startFailed':
      return { messageId: flow === 'this-device' ? 'RFA17A' : 'RFA17B', retryable: true };
    case 'userDeclinedCall':
      return { messageId: 'callDeclined', retryable: true };
    case 'notSupportedByUserApp':
      return { messageId: 'appTooOld', retryable: false };
    case 'transactionRiskBlocked':
      return { messageId: 'riskBlocked', retryable: false };
    default:
      return { messageId: 'RFA22', retryable: true };
  }
}
