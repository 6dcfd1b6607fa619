export const sessionTexts = {
  warningTitle: 'Är du kvar?',
  warning: 'Du har inte gjort något på ett tag. Av säkerhetsskäl loggas du snart ut.',
  warningAnonymous: 'Du har inte gjort något på ett tag. Av säkerhetsskäl avslutas e-tjänsten snart.',
  left: (seconds: number) =>
    seconds > 60 ? `${Math.ceil(seconds / 60)} minuter kvar` : `${seconds} sekunder kvar`,
  stay: 'Jag är kvar',
  staying: 'Förlänger …',
  signOutNow: 'Logga ut nu',
  endNow: 'Avsluta nu',
  stayFailed: 'Det gick inte att förlänga. Kontrollera din internetanslutning och försök igen.',
  cannotStayTitle: 'Du loggas snart ut',
  cannotStay:
    'Av säkerhetsskäl kan en inloggning inte förlängas hur länge som helst. Avsluta det du håller på med och logga in igen.',
  understood: 'Jag förstår',
};
