import type { pickerTexts as sv } from '../sv/pickers.ts';

export const pickerTexts: typeof sv = {
  openCalendar: (label) => `Choose a date in a calendar for ${label}`,
  showChoices: (label) => `Show options for ${label}`,
  matches: (count) =>
    count === 0 ? 'No option matches what you typed' : count === 1 ? '1 option' : `${count} options`,
  chosen: (label) => `${label} is chosen`,
};
