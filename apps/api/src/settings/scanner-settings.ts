import type { ScannerAddress } from '../adapters/clamd-scanner.ts';
import type { SettingsReader } from './settings-reader.ts';

const example = 'tcp://127.0.0.1:3310 eller unix:///run/clamav/clamd.ctl';

/** Where clamd listens; null for an installation without a virus scanner. */
export function scannerSettings(read: SettingsReader): ScannerAddress | null {
  const given = read.optional('SCANNER');
  if (given === null) return null;
  const address = URL.canParse(given) ? new URL(given) : null;
  if (address?.protocol === 'tcp:' && address.hostname && address.port) {
    return { host: address.hostname, port: Number(address.port) };
  }
  if (address?.protocol === 'unix:' && address.pathname)
    return { path: decodeURIComponent(address.pathname) };
  read.refuse(`SCANNER ska vara adressen till clamd, till exempel ${example}, inte "${given}".`);
  return null;
}
