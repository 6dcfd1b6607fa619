/** The menu's words for the areas of those who administer. */
export const administrationTexts = {
  settings: 'Inställningar',
  users: 'Användare',
  audit: 'Logg',
  statistics: 'Statistik',
};
