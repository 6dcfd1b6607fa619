const day = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Stockholm' });

/** The date in Sweden, as forms count it. */
export const tryToday = (): string => day.format(new Date());
