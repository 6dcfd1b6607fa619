import type * as sv from '../sv/about-eid.ts';

const issuers: Readonly<Record<string, sv.Issuer>> = {
  bankid: {
    get: 'You get BankID from your bank, if you have a Swedish personal identity number and a valid identity document. It exists in the phone, on file in the computer or on card.',
    block: "Call your bank, or block it in the bank's app or on the bank's website.",
    link: { label: 'bankid.com', url: 'https://www.bankid.com/en' },
  },
  freja: {
    get: 'Download the Freja app and follow the steps there to add your identity document.',
    block: 'Block it on My pages at Freja or through their customer service.',
    link: { label: 'frejaeid.com', url: 'https://frejaeid.com/en/' },
  },
  telia: {
    get: 'If you already have an e-ID from Telia you can use it here until it expires.',
    block: 'Contact Telia.',
    link: { label: 'telia.se', url: 'https://www.telia.se/' },
  },
  'foreign-eid': {
    get: 'If you have an eID from another EU or EEA country you can use it here, provided that the country has notified it to the EU. Choose Foreign eID when you sign in.',
    block: 'Contact whoever issued it in your country.',
    link: { label: 'digg.se', url: 'https://www.digg.se/en' },
  },
};

export function issuerOf(name: string, label: string): sv.Issuer {
  return (
    issuers[name] ?? {
      get: `Turn to whoever issues ${label}.`,
      block: 'Contact whoever issued it.',
      link: null,
    }
  );
}

export const aboutEidTexts: typeof sv.aboutEidTexts = {
  title: 'About e-identification',
  lead: 'With an e-ID you show on the internet who you are, in the same way as with an identity document.',
  whatTitle: 'What it is used for',
  what: [
    'When you sign in we know that it is you, and show only what is yours. In some e-services you also sign with it. The signature is as binding as one on paper.',
    'Never give your code to anyone, and never identify yourself when someone else asks you to, for example on the phone. We never call and ask you to sign in.',
  ],
  getTitle: 'These you can use with us',
  visit: 'Read more at',
  abroadNote: 'Log in with Foreign eID if you have an eID from another EU or EEA country.',
  validTitle: 'How long it is valid',
  valid:
    'An e-ID is valid for a certain time, often a few years. In the app you see when it expires. Whoever issued it renews it.',
  lostTitle: 'If you have lost it',
  lost: 'Block it at once if you have lost the phone or the card, or think that someone else knows your code. You block it with whoever issued it:',
  withoutTitle: 'If you have none',
  without:
    'Some e-services can be used without signing in. It says so on the start page of the e-service. Otherwise we help you by phone, by letter or in person. That also goes for you who have protected personal details.',
  tryTitle: 'Try whether yours works',
  try: 'You are not signed in, and we save nothing about you.',
  test: 'Test your e-ID',
};
