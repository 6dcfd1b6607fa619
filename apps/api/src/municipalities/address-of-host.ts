import type { Config } from '../config.ts';

/** The address of one of the installation's hosts, such as `http://norrvik.localhost:3000`, without a slash at the end. */
export function addressOfHost({ publicUrl }: Pick<Config, 'publicUrl'>, host: string): string {
  const address = new URL(publicUrl);
  address.hostname = host;
  return address.origin;
}
