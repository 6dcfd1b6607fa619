/** Parts of the settings, by their address, in the order of the menu. */
export const settingsSections = [
  'utseende',
  'kontakt',
  'texter',
  'tillganglighet',
  'inloggning',
  'arenden',
  'driftmeddelanden',
  'helgdagar',
] as const;
export type SettingsSection = (typeof settingsSections)[number];
