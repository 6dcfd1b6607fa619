import type * as sv from '../sv/problems.ts';

export const problemSentences: typeof sv.problemSentences = {
  validation_failed:
    'Osaa lähettämistäsi tiedoista ei voitu vastaanottaa. Tarkista tiedot ja yritä uudelleen.',
  malformed_json: 'Lähettämäsi tiedot eivät tulleet kokonaan perille. Yritä uudelleen.',
  unsupported_media_type:
    'Lähettämäsi tiedot eivät tulleet perille oikealla tavalla. Lataa sivu uudelleen ja yritä uudelleen.',
  body_too_large:
    'Se, mitä yrität lähettää, on liian suuri. Lyhennä tekstiä tai jaa se osiin ja yritä uudelleen.',
  not_found: 'Etsimääsi ei ole, tai se kuuluu jollekin toiselle.',
  method_not_allowed: 'Tätä ei voi tehdä täällä. Siirry etusivulle ja yritä uudelleen.',
  unknown_municipality: 'Millään kunnalla ei ole sähköisiä palveluja tässä osoitteessa. Tarkista osoite.',
  not_signed_in: 'Sinun on kirjauduttava sisään jatkaaksesi.',
  session_ended: 'Sinut on kirjattu ulos. Kirjaudu uudelleen jatkaaksesi.',
  forbidden: 'Sinulla ei ole oikeutta tehdä tätä.',
  request_not_from_this_site:
    'Turvallisuussyistä emme voineet ottaa tätä vastaan. Lataa sivu uudelleen ja yritä uudelleen.',
  too_many_requests: 'Yrityksiä oli liian monta lyhyessä ajassa.',
  internal_error: 'Meillä meni jokin vikaan. Yritä hetken kuluttua uudelleen.',
  service_unavailable: 'Sähköiset palvelut eivät vastaa juuri nyt.',
  sign_in_not_found: 'Kirjautuminen ehti päättyä. Aloita alusta.',
  sign_in_unavailable: 'Kirjautuminen ei onnistu juuri nyt. Yritä hetken kuluttua uudelleen.',
  eid_not_accepted: 'Tätä sähköistä tunnistetta ei voi käyttää täällä. Valitse toinen.',
  loa_too_low:
    'Tämä sähköinen palvelu edellyttää turvallisempaa sähköistä tunnistetta. Kirjaudu uudelleen toisella tunnisteella.',
  account_not_known: 'Tiliäsi ei ole täällä. Pyydä käyttöoikeutta järjestelmänvalvojalta.',
  e_service_closed: 'Sähköinen palvelu on suljettu juuri nyt.',
  sign_in_required: 'Tämän sähköisen palvelun käyttö edellyttää kirjautumista.',
  draft_already_started: 'Olet jo aloittanut tämän sähköisen palvelun.',
  draft_conflict: 'Samaa kysymystä on muutettu kahdessa paikassa. Valitse, kumpi vastaus on voimassa.',
  draft_gone: 'Asiaa ei enää ole. Se on voitu lähettää tai poistaa.',
  draft_too_large: 'Asiasta on tullut liian suuri tallennettavaksi. Lyhennä pisimpiä tekstejä.',
  answers_not_storable: 'Vastauksessa on jotain, mitä ei voi tallentaa. Kirjoita se toisin.',
  version_changed: 'Sähköinen palvelu on päivitetty. Lataa sivu uudelleen ja jatka uusimmassa versiossa.',
  review_outdated:
    'Vastauksesi ovat muuttuneet sen jälkeen, kun tarkistit ne. Tarkista ne uudelleen ennen lähettämistä.',
  submission_incomplete: 'Jotain puuttuu, ennen kuin voit lähettää asian.',
  submission_key_reused: 'Asia on jo lähetetty toisin vastauksin. Löydät sen Min sida -sivulta.',
  attachments_not_ready: 'Liitettä tarkistetaan vielä. Odota hetki ja lähetä uudelleen.',
  attachment_refused: 'Tiedostoa ei voitu vastaanottaa. Valitse toinen tiedosto.',
  too_many_attachments: 'Olet jo lisännyt niin monta tiedostoa kuin on mahdollista.',
  receipt_not_ready: 'Vastaanottokuittausta luodaan. Se on valmis hetken kuluttua.',
  follow_up_code_unknown:
    'Emme löydä asiaa, jolla on tämä numero ja koodi. Tarkista molemmat ja yritä uudelleen.',
  signature_required: 'Asia on allekirjoitettava ennen lähettämistä.',
  signing_not_open: 'Allekirjoittaminen ei ole enää mahdollista. Pyyntö on päättynyt.',
  signing_parties_incomplete:
    'Kaikilla allekirjoittajilla on oltava nimi, henkilötunnus ja sähköpostiosoite, eikä ketään saa mainita kahdesti.',
  draft_being_signed:
    'Asia odottaa allekirjoituksia, eikä sitä voi muuttaa. Peru pyyntö, jos haluat muuttaa jotain.',
  not_your_turn_to_sign: 'Ei ole vielä sinun vuorosi allekirjoittaa. Saat sähköpostia, kun on aika.',
  signing_link_unknown: 'Linkki ei ole enää voimassa. Kirjaudu sisään ja katso Min sida -sivulta.',
  errand_changed: 'Joku muu on muuttanut asiaa. Lataa sivu uudelleen nähdäksesi uusimmat tiedot.',
  status_change_not_allowed: 'Asia ei voi saada tätä tilaa nykyisestä tilastaan.',
  errand_closed: 'Asian käsittely on päättynyt.',
  too_late_to_undo: 'Aikaa on kulunut yli minuutti, joten viestiä ei voi enää muuttaa.',
  completion_not_open: 'Täydennys on jo lähetetty tai sitä ei enää tarvita.',
  completion_open_already: 'Asia odottaa jo täydennystä.',
  completion_not_possible: 'Näitä täydennyksiä ei voi pyytää. Kirjoita sen sijaan hakijalle.',
  colleague_unknown: 'Henkilöä tai ryhmää ei ole täällä.',
  related_errand_unknown: 'Asioissasi ei ole tällaista asian numeroa.',
  work_changed: 'Joku muu on tallentanut muutoksen. Lataa sivu uudelleen nähdäksesi sen.',
  editing_taken_over: 'Työtoveri on ottanut muokkauksen haltuunsa.',
  review_failed: 'Sähköistä palvelua ei voi vielä julkaista. Korjaa tarkistuksessa näkyvät asiat.',
  import_refused: 'Tiedostoa ei voitu lukea. Mitään ei ole tallennettu.',
  e_service_key_taken: 'Tässä osoitteessa on jo sähköinen palvelu. Valitse toinen osoite.',
  errand_masked: 'Asian tiedot on peitetty. Avaa se ensin ilmoittamalla syy.',
  secrecy_of_service:
    'Kaikki tämän sähköisen palvelun asiat on merkitty salassa pidettäviksi. Merkintää ei voi poistaa yhdestä asiasta.',
  decision_incomplete: 'Päätös ei ole täydellinen.',
  disclosure_incomplete: 'Jotain puuttuu, ennen kuin tiedot voidaan luovuttaa.',
  account_exists: 'Tili on jo olemassa.',
  last_administrator: 'Järjestelmänvalvojia on oltava vähintään yksi.',
  directory_decides: 'Kunnan hakemisto määrää tästä.',
};

export const noAnswerSentence =
  'Emme saa yhteyttä palvelimeen. Tarkista internetyhteytesi ja yritä uudelleen.';
export const waitSentence = (seconds: number | null): string =>
  seconds === null
    ? 'Yritä hetken kuluttua uudelleen.'
    : seconds < 90
      ? `Yritä uudelleen ${Math.max(1, seconds)} sekunnin kuluttua.`
      : `Yritä uudelleen ${Math.ceil(seconds / 60)} minuutin kuluttua.`;
export const supportSentence = (id: string): string => `Ilmoita ${id}, jos otat meihin yhteyttä.`;
