import { isIPv6 } from 'node:net';

const mapped = /^::ffff:(?<v4>\d+\.\d+\.\d+\.\d+)$/iu;

/**
 * An address written in the one way that addresses can be compared in: IPv6 shortened and in small letters (RFC 5952), and IPv4 as itself
 * where a socket for both shows it within IPv6. What is no address stays as it is.
 */
export function plainAddress(address: string): string {
  const v4 = mapped.exec(address)?.groups?.['v4'];
  if (v4 !== undefined) return v4;
  return isIPv6(address) && !address.includes('%')
    ? new URL(`http://[${address}]`).hostname.slice(1, -1)
    : address;
}
