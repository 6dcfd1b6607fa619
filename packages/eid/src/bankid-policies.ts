import type { EidKind, TrustEnvironment } from './identity.ts';

const production: Record<EidKind, string> = {
  file: '1.2.752.78.1.1',
  card: '1.2.752.78.1.2',
  mobile: '1.2.752.78.1.5',
};
const invented: Record<EidKind, string> = { file: '1.2.3.4.5', card: '1.2.3.4.10', mobile: '1.2.3.4.25' };

/** The certificate policy that marks a kind of BankID in an environment. */
export function policyOid(environment: TrustEnvironment, kind: EidKind): string {
  return (environment === 'production' ? production : invented)[kind];
}

/** The kind a certificate policy stands for, or undefined for a policy that is none of BankID's own. */
export function kindOfPolicy(environment: TrustEnvironment, oid: string): EidKind | undefined {
  const table = environment === 'production' ? production : invented;
  return (['file', 'card', 'mobile'] as const).find((kind) => table[kind] === oid);
}
