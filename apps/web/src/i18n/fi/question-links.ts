export const signInHelpLink = { label: 'Apua kirjautumiseen', to: '/hjalp-med-inloggning' };
export const testEidLink = { label: 'Testaa sähköinen tunnisteesi', to: '/testa-e-legitimation' };
export const aboutEidLink = { label: 'Tietoa sähköisestä tunnistautumisesta', to: '/om-e-legitimation' };
