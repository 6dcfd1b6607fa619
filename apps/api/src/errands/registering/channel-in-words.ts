const channels: Readonly<Record<string, string>> = {
  paper: 'Registrerat av handläggare, kom in på papper',
  phone: 'Registrerat av handläggare, lämnat per telefon',
  visit: 'Registrerat av handläggare, lämnat vid besök',
};

/** How an errand that a handler has registered came to the municipality, instead of the e-legitimation that nobody showed. */
export function channelInWords(channel: string): string {
  return channels[channel] ?? 'Registrerat av handläggare';
}
