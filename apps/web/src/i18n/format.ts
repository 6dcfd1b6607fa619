const timeZone = 'Europe/Stockholm';
const day = new Intl.DateTimeFormat('sv-SE', { timeZone, day: 'numeric', month: 'long', year: 'numeric' });
const dayAndTime = new Intl.DateTimeFormat('sv-SE', {
  timeZone,
  day: 'numeric',
  month: 'long',
  year: 'numeric',
  hour: '2-digit',
  minute: '2-digit',
});
const clock = new Intl.DateTimeFormat('sv-SE', { timeZone, hour: '2-digit', minute: '2-digit' });
const oneDecimal = new Intl.NumberFormat('sv-SE', { maximumFractionDigits: 1 });

/** "22 november 2026", in Swedish time. */
export const formatDay = (iso: string): string => day.format(new Date(iso));

/** "22 november 2026 kl. 14:32", in Swedish time. */
export const formatDayAndTime = (iso: string): string => dayAndTime.format(new Date(iso));

/** "14:32", in Swedish time. */
export const formatClock = (iso: string): string => clock.format(new Date(iso));

/** "340 kB", "1,2 MB". */
export function formatSize(bytes: number): string {
  if (bytes < 1000) return `${bytes} byte`;
  return bytes < 1_000_000 ? `${Math.round(bytes / 1000)} kB` : `${oneDecimal.format(bytes / 1_000_000)} MB`;
}

const countries = new Intl.DisplayNames('sv', { type: 'region' });

/** "Tyskland" for `DE`; the code itself where it is no country's. */
export function formatCountry(code: string): string {
  try {
    return countries.of(code) ?? code;
  } catch {
    return code;
  }
}
