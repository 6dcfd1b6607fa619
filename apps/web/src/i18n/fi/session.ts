import type { sessionTexts as sv } from '../sv/session.ts';

export const sessionTexts: typeof sv = {
  warningTitle: 'Oletko vielä paikalla?',
  warning: 'Et ole tehnyt mitään vähään aikaan. Turvallisuussyistä sinut kirjataan pian ulos.',
  warningAnonymous:
    'Et ole tehnyt mitään vähään aikaan. Turvallisuussyistä sähköinen palvelu suljetaan pian.',
  left: (seconds) =>
    seconds > 60
      ? `${Math.ceil(seconds / 60)} minuuttia jäljellä`
      : `${seconds} ${seconds === 1 ? 'sekunti' : 'sekuntia'} jäljellä`,
  stay: 'Olen paikalla',
  staying: 'Pidennetään aikaa …',
  signOutNow: 'Kirjaudu ulos nyt',
  endNow: 'Lopeta nyt',
  stayFailed: 'Aikaa ei voitu pidentää. Tarkista internetyhteytesi ja yritä uudelleen.',
  cannotStayTitle: 'Sinut kirjataan pian ulos',
  cannotStay:
    'Turvallisuussyistä kirjautumista ei voi pidentää loputtomasti. Tee kesken oleva asiasi valmiiksi ja kirjaudu uudelleen.',
  understood: 'Ymmärrän',
};
