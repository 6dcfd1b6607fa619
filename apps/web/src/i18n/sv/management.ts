export const managementTexts = {
  title: 'Handläggning',
  lead: 'För dig som arbetar i kommunen. Du loggar in med ditt tjänstekonto.',
  signIn: 'Logga in med tjänstekonto',
};
