/** One e-ID of the simulator's as an entry of EID_CONNECTIONS: plain JSON, with its protocol's own settings beside these. */
export interface SimulatedConnection {
  /** The connection's own name, and the e-ID it proves. */
  id: string;
  eid: string;
  protocol: 'freja' | 'oidc' | 'saml';
  label?: { sv: string; en: string };
  [setting: string]: unknown;
}
