import type { Loa } from '../identity.ts';
import type { SamlConfig } from './saml-config.ts';

const loa = 'http://id.elegnamnden.se/loa/1.0/';

/** Sweden Connect's registry: `nf` is a scheme that its country has notified, and both are of the same level. */
const swedenConnect: Record<Loa, readonly string[]> = {
  loa2: [`${loa}loa2`],
  loa3: [`${loa}loa3`],
  loa4: [`${loa}loa4`],
  'eidas-low': [`${loa}eidas-low`, `${loa}eidas-nf-low`],
  'eidas-sub': [`${loa}eidas-sub`, `${loa}eidas-nf-sub`],
  'eidas-high': [`${loa}eidas-high`, `${loa}eidas-nf-high`],
};
const levels = Object.keys(swedenConnect) as Loa[];

/** The authentication contexts that stand for these levels of assurance. */
export function contextsOf(loas: readonly Loa[], { contexts }: Pick<SamlConfig, 'contexts'>): string[] {
  return loas.flatMap((level) => contexts?.[level] ?? swedenConnect[level]);
}

/** The level an authentication context stands for; undefined for any other context. */
export function levelOf(context: string, config: Pick<SamlConfig, 'contexts'>): Loa | undefined {
  return levels.find((level) => contextsOf([level], config).includes(context));
}
