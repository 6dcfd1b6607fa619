import type { pickerTexts as sv } from '../sv/pickers.ts';

export const pickerTexts: typeof sv = {
  openCalendar: (label) => `Valitse päivä kalenterista: ${label}`,
  showChoices: (label) => `Näytä vaihtoehdot: ${label}`,
  matches: (count) =>
    count === 0
      ? 'Mikään vaihtoehto ei vastaa kirjoittamaasi'
      : count === 1
        ? '1 vaihtoehto'
        : `${count} vaihtoehtoa`,
  chosen: (label) => `${label} on valittu`,
};
