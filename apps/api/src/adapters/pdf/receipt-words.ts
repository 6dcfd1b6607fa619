import type { Language } from '@handslag/contracts/municipalities';

/** Everything a receipt says of itself, in one language. */
export type ReceiptWords = {
  title: string;
  mark: (municipality: string) => string;
  arrived: string;
  eService: string;
  sentBy: string;
  withoutSignIn: string;
  processingTime: string;
  expectedBy: string;
  simulated: string;
  signedBy: (name: string) => string;
  signedByProtected: string;
  time: string;
  eid: string;
  reference: string;
  proof: string;
  signed: string;
  checkAt: string;
  checkCode: string;
  municipality: string;
  email: string;
  phone: string;
  visit: string;
  hours: string;
  labels: Record<
    | 'registrationNumber'
    | 'errand'
    | 'page'
    | 'of'
    | 'whatNow'
    | 'whatYouSent'
    | 'attachments'
    | 'proof'
    | 'checksum'
    | 'contact'
    | 'signatures',
    string
  >;
};

export const receiptWords: { readonly [L in Language]: ReceiptWords } = {
  sv: {
    title: 'Kvittens',
    mark: (municipality) => `${municipality}, märke`,
    arrived: 'Kom in till kommunen',
    eService: 'E-tjänst',
    sentBy: 'Inskickat av',
    withoutSignIn: 'Utan inloggning',
    processingTime: 'Handläggningstid',
    expectedBy: 'Beräknat svar senast',
    simulated:
      'Simulerad e-legitimation: inloggningen gjordes i ett testläge och bevisar inte vem som skickade in.',
    signedBy: (name) => `Undertecknat av ${name}`,
    signedByProtected: 'Undertecknat av en person med skyddad identitet',
    time: 'Tid',
    eid: 'E-legitimation',
    reference: 'Referens',
    proof:
      'Kommunen har sparat dina svar precis som de står här. Kontrollsumman räknas ut av svaren. Om ett enda tecken ändras blir den en annan. Vem som helst kan kontrollera att kvittensen är utfärdad här och oförändrad.',
    signed:
      'Underskrifterna gäller svaren och bilagorna i den här kvittensen. Bevisen sparas tillsammans med ärendet.',
    checkAt: 'Kontrollera på',
    checkCode: 'Kontrollkod',
    municipality: 'Kommun',
    email: 'E-post',
    phone: 'Telefon',
    visit: 'Besöksadress',
    hours: 'Öppettider',
    labels: {
      registrationNumber: 'Ärendenummer',
      errand: 'ärende',
      page: 'Sida',
      of: 'av',
      whatNow: 'Vad händer nu?',
      whatYouSent: 'Det här skickade du in',
      attachments: 'Bilagor',
      proof: 'Så kan kvittensen kontrolleras',
      checksum: 'SHA-256:',
      contact: 'Kontakt',
      signatures: 'Underskrifter',
    },
  },
  en: {
    title: 'Receipt',
    mark: (municipality) => `${municipality}, mark`,
    arrived: 'Received by the municipality',
    eService: 'E-service',
    sentBy: 'Sent in by',
    withoutSignIn: 'Without signing in',
    processingTime: 'Processing time',
    expectedBy: 'Answer expected by',
    simulated: 'Simulated e-ID: the sign-in was made in a test mode and does not prove who sent this in.',
    signedBy: (name) => `Signed by ${name}`,
    signedByProtected: 'Signed by a person with protected identity',
    time: 'Time',
    eid: 'E-ID',
    reference: 'Reference',
    proof:
      'The municipality has saved your answers exactly as they stand here. The checksum is worked out from the answers. If a single character is changed it becomes another one. Anyone can check that the receipt was issued here and is unchanged.',
    signed:
      'The signatures apply to the answers and attachments in this receipt. The proof is kept with the case.',
    checkAt: 'Check at',
    checkCode: 'Control code',
    municipality: 'Municipality',
    email: 'E-mail',
    phone: 'Phone',
    visit: 'Visiting address',
    hours: 'Opening hours',
    labels: {
      registrationNumber: 'Case number',
      errand: 'case',
      page: 'Page',
      of: 'of',
      whatNow: 'What happens now?',
      whatYouSent: 'What you sent in',
      attachments: 'Attachments',
      proof: 'How to check the receipt',
      checksum: 'SHA-256:',
      contact: 'Contact',
      signatures: 'Signatures',
    },
  },
  fi: {
    title: 'Vastaanottokuittaus',
    mark: (municipality) => `${municipality}, tunnus`,
    arrived: 'Saapunut kuntaan',
    eService: 'Sähköinen palvelu',
    sentBy: 'Lähettäjä',
    withoutSignIn: 'Ilman kirjautumista',
    processingTime: 'Käsittelyaika',
    expectedBy: 'Vastaus arviolta viimeistään',
    simulated:
      'Simuloitu sähköinen tunniste: kirjautuminen tehtiin testitilassa, eikä se todista, kuka asian lähetti.',
    signedBy: (name) => `Allekirjoittanut ${name}`,
    signedByProtected: 'Allekirjoittanut henkilö, jonka henkilötiedot on suojattu',
    time: 'Aika',
    eid: 'Sähköinen tunniste',
    reference: 'Viite',
    proof:
      'Kunta on tallentanut vastauksesi juuri sellaisina kuin ne ovat tässä. Tarkistussumma lasketaan vastauksista. Jos yksikin merkki muuttuu, summa on toinen. Kuka tahansa voi tarkistaa, että kuittaus on annettu täällä ja että se on muuttumaton.',
    signed:
      'Allekirjoitukset koskevat tämän kuittauksen vastauksia ja liitteitä. Todisteet säilytetään asian yhteydessä.',
    checkAt: 'Tarkista osoitteessa',
    checkCode: 'Tarkistuskoodi',
    municipality: 'Kunta',
    email: 'Sähköposti',
    phone: 'Puhelin',
    visit: 'Käyntiosoite',
    hours: 'Aukioloajat',
    labels: {
      registrationNumber: 'Asian numero',
      errand: 'asia',
      page: 'Sivu',
      of: '/',
      whatNow: 'Mitä seuraavaksi tapahtuu?',
      whatYouSent: 'Lähettämäsi tiedot',
      attachments: 'Liitteet',
      proof: 'Näin kuittauksen voi tarkistaa',
      checksum: 'SHA-256:',
      contact: 'Yhteystiedot',
      signatures: 'Allekirjoitukset',
    },
  },
};
