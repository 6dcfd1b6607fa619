import type { ProblemCode } from '@handslag/contracts/problem';

/** A sentence the person can act on for every problem the API can answer; a missing one is a type error. */
export const problemSentences: Record<ProblemCode, string> = {
  validation_failed:
    'Något i det du skickade gick inte att ta emot. Kontrollera uppgifterna och försök igen.',
  malformed_json: 'Det du skickade kom inte fram helt. Försök igen.',
  unsupported_media_type: 'Det du skickade kom inte fram på rätt sätt. Ladda om sidan och försök igen.',
  body_too_large: 'Det du försöker skicka är för stort. Korta texten eller dela upp den och försök igen.',
  not_found: 'Det du söker finns inte, eller så hör det till någon annan.',
  method_not_allowed: 'Det går inte att göra här. Gå till startsidan och försök igen.',
  unknown_municipality: 'Ingen kommun har sina e-tjänster på den här adressen. Kontrollera adressen.',
  not_signed_in: 'Du behöver logga in för att fortsätta.',
  session_ended: 'Du är utloggad. Logga in igen för att fortsätta.',
  forbidden: 'Du har inte behörighet att göra det här.',
  request_not_from_this_site:
    'Av säkerhetsskäl kunde vi inte ta emot det här. Ladda om sidan och försök igen.',
  too_many_requests: 'Det blev för många försök på kort tid.',
  internal_error: 'Något gick fel hos oss. Försök igen om en stund.',
  service_unavailable: 'E-tjänsterna svarar inte just nu.',
  sign_in_not_found: 'Inloggningen hann avslutas. Börja om.',
  sign_in_unavailable: 'Det går inte att logga in just nu. Försök igen om en stund.',
  eid_not_accepted: 'Den e-legitimationen kan inte användas här. Välj en annan.',
  loa_too_low: 'Den här e-tjänsten kräver en säkrare e-legitimation. Logga in igen med en annan.',
  account_not_known: 'Ditt konto finns inte här. Kontakta din administratör för att få tillgång.',
  e_service_closed: 'E-tjänsten är stängd just nu.',
  sign_in_required: 'Du behöver logga in för att använda den här e-tjänsten.',
  draft_already_started: 'Du har redan påbörjat den här e-tjänsten.',
  draft_conflict: 'Samma fråga har ändrats på två ställen. Välj vilket svar som ska gälla.',
  draft_gone: 'Ärendet finns inte kvar. Det kan vara inskickat eller borttaget.',
  draft_too_large: 'Ärendet har blivit för stort för att sparas. Korta de längsta texterna.',
  answers_not_storable: 'Ett svar innehåller något som inte går att spara. Skriv om det.',
  version_changed: 'E-tjänsten har uppdaterats. Ladda om sidan för att fortsätta i den senaste versionen.',
  review_outdated: 'Dina svar har ändrats sedan du granskade dem. Granska dem igen innan du skickar in.',
  submission_incomplete: 'Något saknas innan du kan skicka in ärendet.',
  submission_key_reused: 'Ärendet är redan inskickat med andra svar. Du hittar det under Mina ärenden.',
  attachments_not_ready: 'En bilaga kontrolleras fortfarande. Vänta en liten stund och skicka in igen.',
  attachment_refused: 'Filen kunde inte tas emot. Välj en annan fil.',
  too_many_attachments: 'Du har redan lagt till så många filer som går.',
  receipt_not_ready: 'Kvittensen skapas. Den är klar om en liten stund.',
  follow_up_code_unknown:
    'Vi hittar inget ärende med det numret och den koden. Kontrollera båda och försök igen.',
  signature_required: 'Ärendet behöver skrivas under innan det skickas in.',
  signing_not_open: 'Det går inte längre att skriva under. Begäran är avslutad.',
  signing_parties_incomplete:
    'Alla som ska skriva under behöver ha namn, personnummer och e-postadress, och ingen får stå med två gånger.',
  draft_being_signed:
    'Ärendet väntar på underskrifter och går inte att ändra. Ta tillbaka begäran om du vill ändra något.',
  not_your_turn_to_sign: 'Det är inte din tur att skriva under än. Du får ett mejl när det är dags.',
  signing_link_unknown: 'Länken gäller inte längre. Logga in och titta under Min sida.',
  errand_changed: 'Någon annan har ändrat ärendet. Ladda om sidan för att se det senaste.',
  status_change_not_allowed: 'Ärendet kan inte få den statusen från det läge det har nu.',
  errand_closed: 'Ärendet är avslutat.',
  too_late_to_undo: 'Det har gått mer än en minut, så meddelandet går inte att ändra.',
  completion_not_open: 'Kompletteringen är redan skickad eller behövs inte längre.',
  completion_open_already: 'Ärendet väntar redan på en komplettering.',
  completion_not_possible: 'Det går inte att begära de kompletteringarna. Skriv till den sökande i stället.',
  colleague_unknown: 'Personen eller gruppen finns inte här.',
  related_errand_unknown: 'Det finns inget sådant ärendenummer bland dina ärenden.',
  work_changed: 'Någon annan har sparat en ändring. Ladda om för att se den.',
  editing_taken_over: 'En kollega har tagit över redigeringen.',
  review_failed: 'E-tjänsten kan inte publiceras än. Rätta det som granskningen visar.',
  import_refused: 'Filen kunde inte läsas in. Inget har sparats.',
  e_service_key_taken: 'Det finns redan en e-tjänst med den adressen. Välj en annan.',
  errand_masked: 'Ärendet är maskerat. Öppna det med ett skäl först.',
  secrecy_of_service:
    'Alla ärenden i e-tjänsten är sekretessmarkerade. Markeringen kan inte tas bort i ett av dem.',
  decision_incomplete: 'Beslutet är inte komplett.',
  disclosure_incomplete: 'Något saknas innan utlämnandet kan göras.',
  account_exists: 'Kontot finns redan.',
  last_administrator: 'Det måste finnas minst en administratör.',
  directory_decides: 'Kommunens katalog bestämmer det här.',
};

export const noAnswerSentence = 'Vi når inte servern. Kontrollera din internetanslutning och försök igen.';
/** When to try again, where that is all one can do. */
export const waitSentence = (seconds: number | null): string =>
  seconds === null
    ? 'Försök igen om en stund.'
    : seconds < 90
      ? `Försök igen om ${Math.max(1, seconds)} sekunder.`
      : `Försök igen om ${Math.ceil(seconds / 60)} minuter.`;
export const supportSentence = (id: string): string => `Uppge ${id} om du kontaktar oss.`;
