import { broken, pressing, slow, type Picture } from './picture.ts';

const sections = [
  'kontakt',
  'texter',
  'tillganglighet',
  'inloggning',
  'arenden',
  'driftmeddelanden',
  'helgdagar',
];
const tools = [
  ['message', 'Skriv till den sökande'],
  ['completion', 'Begär komplettering'],
  ['status', 'Ändra status'],
  ['note', 'Anteckna'],
  ['task', 'Lägg till uppgift'],
  ['papers', 'Lägg till papper'],
  ['hand-over', 'Lämna vidare'],
] as const;

/** What those who handle an errand and those who look after the municipality can bring about. */
export const staffStates = (errandId: string): readonly Picture[] => {
  const errand = `/handlaggning/arenden/${errandId}`;
  const builder = '/handlaggning/e-tjanster/skolskjuts';
  return [
    { name: 'inbox-empty', path: '/handlaggning/arenden?visa=alla&sok=krokodil' },
    { name: 'inbox-filter', path: '/handlaggning/arenden?visa=alla&e-tjanst=skolskjuts' },
    {
      name: 'inbox-chosen',
      path: '/handlaggning/arenden?visa=alla',
      act: async (page) => {
        await page.getByRole('row').getByRole('checkbox').nth(1).check();
        await pressing('Ändra status')(page);
      },
    },
    { name: 'inbox-broken', path: '/handlaggning/arenden', before: broken },
    { name: 'inbox-slow', path: '/handlaggning/arenden', before: slow },
    ...tools.map(([name, button]) => ({ name: `errand-${name}`, path: errand, act: pressing(button) })),
    {
      name: 'errand-completion-lacks',
      path: errand,
      act: pressing('Begär komplettering', 'Skicka begäran'),
    },
    { name: 'errand-staff-missing', path: '/handlaggning/arenden/00000000-0000-4000-8000-000000000000' },
    { name: 'errand-staff-slow', path: errand, before: slow },
    { name: 'decision', path: `${errand}/beslut` },
    { name: 'decision-lacks', path: `${errand}/beslut`, act: pressing('Fatta beslut') },
    { name: 'disclosure', path: `${errand}/utlamnande` },
    { name: 'register-lacks', path: '/handlaggning/registrera', act: pressing('Fyll i formuläret') },
    { name: 'service-create', path: '/handlaggning/e-tjanster/ny' },
    { name: 'service-create-lacks', path: '/handlaggning/e-tjanster/ny', act: pressing(/^Skapa/) },
    { name: 'service-import', path: '/handlaggning/e-tjanster/las-in' },
    { name: 'builder-question', path: builder, act: pressing(/Hur lång är gångvägen/) },
    { name: 'builder-add', path: builder, act: pressing('Lägg till fråga') },
    { name: 'builder-settings', path: `${builder}/installningar` },
    { name: 'builder-review', path: `${builder}/granska` },
    {
      name: 'builder-rehearsed',
      path: `${builder}/granska`,
      act: async (page) => {
        await pressing('Starta generalrepetitionen')(page);
        await page.getByText(/Alla kunde bli klara|Ingen fastnade/).waitFor();
      },
    },
    { name: 'builder-try', path: `${builder}/provkor` },
    { name: 'builder-versions', path: `${builder}/versioner` },
    { name: 'services-broken', path: '/handlaggning/e-tjanster', before: broken },
    { name: 'searches', path: '/handlaggning/sokningar' },
    { name: 'users-add', path: '/handlaggning/anvandare', act: pressing(/^Lägg till/) },
    { name: 'users-change', path: '/handlaggning/anvandare', act: pressing(/^Ändra/) },
    { name: 'users-groups', path: '/handlaggning/anvandare/grupper' },
    { name: 'users-permissions', path: '/handlaggning/anvandare/behorigheter' },
    ...sections.map((section) => ({
      name: `settings-${section}`,
      path: `/handlaggning/installningar/${section}`,
    })),
    {
      name: 'settings-message-lacks',
      path: '/handlaggning/installningar/driftmeddelanden',
      act: pressing('Nytt driftmeddelande', 'Spara'),
    },
    { name: 'log-verified', path: '/handlaggning/logg', act: pressing('Kontrollera loggen') },
    { name: 'log-empty', path: '/handlaggning/logg?fran=2001-01-01&till=2001-01-02' },
    { name: 'paper-form-add', path: '/handlaggning/blanketter', act: pressing(/^(Ny|Lägg till)/) },
    { name: 'statistics-broken', path: '/handlaggning/statistik', before: broken },
    { name: 'statistics-slow', path: '/handlaggning/statistik', before: slow },
    { name: 'staff-not-found', path: '/handlaggning/finns-inte' },
  ];
};

/** Whose installation it is. */
export const operatorStates = (token: string): readonly Picture[] => [
  { name: 'installation', path: '/' },
  { name: 'operator-door', path: '/drift' },
  {
    name: 'operator',
    path: '/drift',
    act: async (page) => {
      await page.getByLabel('Driftnyckel').fill(token);
      await pressing('Öppna')(page);
      await page.getByRole('row', { name: /Norrviks kommun/ }).waitFor();
    },
  },
  {
    name: 'operator-create-lacks',
    path: '/drift',
    act: async (page) => {
      await page.getByLabel('Driftnyckel').fill(token);
      await pressing('Öppna', 'Ny kommun', 'Fortsätt')(page);
    },
  },
];
