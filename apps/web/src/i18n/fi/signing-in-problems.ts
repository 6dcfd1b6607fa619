import type { EidWay } from '../../citizen/sign-in/eid-ways.ts';
import { namesOf, type Problem } from '../sv/sign-in-problem.ts';
import { issuerOf } from './about-eid.ts';

const isInApp = ({ flows }: EidWay): boolean => flows.length > 0;
const canScan = ({ flows }: EidWay): boolean => flows.includes('other-device');
const capital = (words: string): string => `${words.charAt(0).toUpperCase()}${words.slice(1)}`;
const proven = 'Chrome, Firefox tai Edge';
const appOf = ({ words }: EidWay): string => words.app ?? `${words.name}-sovellus`;
const scanInstead = (eids: readonly EidWay[]): string[] => {
  const scanned = eids.filter(canScan);
  return scanned.length === 0
    ? []
    : [
        `Valitse kirjautuessasi ”toisella laitteella” (${namesOf(scanned)}). Silloin luet koodin puhelimella, eikä tietokoneeseen tarvita ohjelmaa.`,
      ];
};

export const signingInProblems: readonly Problem[] = [
  {
    path: 'appen-oppnas-inte',
    about: 'signing-in',
    said: 'Sovellus ei avaudu',
    happensWith: isInApp,
    adviceOn: (eid) => ({
      title: `${capital(appOf(eid))} ei avaudu`,
      lead: `Avaa ${appOf(eid)} itse ja paina sen jälkeen kirjautumissivulla uudelleen painiketta ”Avaa ${eid.words.name}”.`,
      steps: [
        ...(eid.kinds.some((kind) => kind === 'bankid-file' || kind === 'bankid-card')
          ? [
              'Tietokoneella se on nimeltään BankID-ohjelma. Tarkista, että se on asennettu ja että versio on uusin.',
            ]
          : []),
        'Kysyykö selain, saako se avata sovelluksen? Vastaa kyllä.',
        'Päivitä sovellus, jos siitä on uudempi versio, ja käynnistä puhelin tai tietokone uudelleen.',
        ...(canScan(eid)
          ? [
              `Onko sinulla ${eid.words.name} toisessa puhelimessa? Valitse ”toisella laitteella” ja lue koodi sillä.`,
            ]
          : []),
      ],
      link: issuerOf(eid.name, eid.words.name).link,
    }),
  },
  {
    path: 'koden-gar-inte-att-lasa-av',
    about: 'signing-in',
    said: 'Näytöllä olevaa koodia ei voi lukea',
    happensWith: canScan,
    adviceOn: (eid) => ({
      title: `Koodin lukee ${appOf(eid)}`,
      lead: `Avaa ${appOf(eid)} ja lue koodi siinä. Puhelimen tavallisella kameralla se ei onnistu.`,
      steps: [
        ...(eid.renewsCode
          ? ['Lue koodi suoraan näytöltä. Se vaihtuu joka sekunti, joten kuva tai tuloste ei kelpaa.']
          : ['Lue koodi suoraan näytöltä, ei kuvasta tai tulosteesta.']),
        'Anna sovelluksen käyttää kameraa. Se asetetaan puhelimessa, sovelluksen käyttöoikeuksissa.',
        'Lisää näytön kirkkautta, pyyhi kamera ja pidä puhelinta paikallaan parin desimetrin päässä. Koko koodin on näyttävä.',
        `Onko kameran suuntaaminen vaikeaa? Avaa tämä sivu puhelimessa, jossa on ${eid.words.name}, ja valitse ”tällä laitteella”. Silloin koodia ei tarvita.`,
      ],
    }),
  },
  {
    path: 'en-annan-pagar',
    about: 'signing-in',
    said: 'Näkyy ilmoitus, että toinen tunnistautuminen on käynnissä',
    happensWith: isInApp,
    adviceOn: (eid) => ({
      title: 'Toinen tunnistautuminen on käynnissä',
      lead: `Avaa ${appOf(eid)} ja peruuta siinä odottava tapahtuma.`,
      steps: [
        'Sulje muut välilehdet, joissa olet alkanut kirjautua.',
        'Odota muutama minuutti. Tunnistautuminen, jota kukaan ei tee loppuun, päättyy itsestään.',
        'Aloita sen jälkeen alusta täältä.',
      ],
      careful: `Etkö ole itse aloittanut mitään tunnistautumista? Älä kirjoita koodiasi. Joku toinen voi yrittää käyttää tunnistettasi. Peruuta sovelluksessa. Apua antaa ${eid.words.helper}.`,
    }),
  },
  {
    path: 'fel-person',
    about: 'signing-in',
    said: 'Väärä henkilö on kirjautuneena',
    advice: () => ({
      title: 'Väärä henkilö on kirjautuneena',
      lead: 'Kirjaudu ulos. Kirjaudu sen jälkeen sisään omalla sähköisellä tunnisteellasi.',
      steps: [
        'Painike ”Kirjaudu ulos” on jokaisen sivun yläosassa.',
        'Tarkista tunnistautuessasi, että sovelluksessa on sinun nimesi.',
        'Sulje selain, kun olet valmis, jos samaa tietokonetta käyttää useampi. Jälkeesi kirjautuva ei näe sinulle kuuluvia tietoja.',
      ],
      careful: 'Älä koskaan lainaa sähköistä tunnistettasi, et edes perheen sisällä.',
      offers: 'sign-out',
    }),
  },
  {
    path: 'net-id',
    about: 'signing-in',
    said: 'Näkyy ilmoitus ”Net iD ei ole asennettu”',
    advice: (taken) => ({
      title: '”Net iD ei ole asennettu”',
      lead:
        taken.length === 0
          ? 'Sinun ei tarvitse asentaa Net iD:tä käyttääksesi sähköisiä palveluja täällä.'
          : `Sinun ei tarvitse asentaa Net iD:tä. Kirjaudu sen sijaan tunnisteella ${namesOf(taken)}.`,
      why: 'Net iD on vanhempi tapa lukea kortteja selaimessa. Nykyiset selaimet eivät tue siihen tarvittua lisäosaa.',
      steps: [
        ...(taken.some(({ kinds }) => kinds.includes('bankid-card'))
          ? [
              'Onko sinulla BankID kortilla? Käytä BankID-ohjelmaa ja kortinlukijaa. Valitse BankID tällä laitteella.',
            ]
          : []),
        ...scanInstead(taken),
      ],
    }),
  },
  {
    path: 'jobbdator',
    about: 'signing-in',
    said: 'Käytän työpaikan tai koulun tietokonetta',
    advice: (taken) => ({
      title: 'Työpaikan tai koulun tietokone',
      lead: 'Kokeile omalla puhelimellasi. Toisen ylläpitämällä tietokoneella ohjelmia voi olla estetty.',
      steps: [
        ...scanInstead(taken),
        'Tai avaa sähköiset palvelut puhelimesi, tablettisi tai kotitietokoneesi selaimessa.',
        'Kysy tietokoneen ylläpitäjältä, mitä on estetty, jos sinun on käytettävä juuri sitä.',
      ],
      careful: 'Kirjaudu ulos ja sulje selain, kun olet valmis, jotta seuraava käyttäjä ei pääse tietoihisi.',
    }),
  },
  {
    path: 'webblasaren',
    about: 'signing-in',
    said: 'Sivu näyttää oudolta, tai painikkeet eivät toimi',
    advice: () => ({
      title: 'Sivu ei toimi niin kuin pitäisi',
      lead: `Päivitä selaimesi tai kokeile toista: ${proven}.`,
      steps: [
        'Lataa sivu uudelleen.',
        'Poista käytöstä lisäosat, jotka muuttavat tai estävät sivujen sisältöä, ja yritä uudelleen.',
        'Salli evästeet tälle sivustolle. Ilman niitä ei voi olla kirjautuneena.',
        'Tulitko tänne sovelluksesta, esimerkiksi sosiaalisesta mediasta? Avaa sivu sen sijaan tavallisessa selaimessasi.',
      ],
      offers: 'browser',
    }),
  },
];
