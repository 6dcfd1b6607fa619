/** What the calendar and the list one can search say. */
export const pickerTexts = {
  openCalendar: (label: string) => `Välj datum i kalender för ${label}`,
  showChoices: (label: string) => `Visa alternativ för ${label}`,
  matches: (count: number) =>
    count === 0
      ? 'Inget alternativ passar det du skrev'
      : count === 1
        ? '1 alternativ'
        : `${count} alternativ`,
  chosen: (label: string) => `${label} är valt`,
};
