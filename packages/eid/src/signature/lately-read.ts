import type { X509Certificate } from 'node:crypto';

const kept = 200;

/**
 * Remembers what was read out of certificates, by their bytes: a few authorities and responders come back in every
 * signature, and reading them costs more than all checks of them. Holds the latest two hundred.
 */
export function latelyRead<Reading>(
  read: (certificate: X509Certificate) => Reading,
): (certificate: X509Certificate) => Reading {
  const readings = new Map<string, Reading>();
  return (certificate) => {
    const name = certificate.fingerprint256;
    const earlier = readings.get(name);
    if (earlier !== undefined) return earlier;
    const reading = read(certificate);
    const [oldest] = readings.keys();
    if (oldest !== undefined && readings.size >= kept) readings.delete(oldest);
    readings.set(name, reading);
    return reading;
  };
}
