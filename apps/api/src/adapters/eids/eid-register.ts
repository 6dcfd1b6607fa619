import type { EidChoice, EidName } from '@handslag/contracts/municipalities';
import type { Municipality } from '../../actor.ts';
import type { ConnectedEid, Connection } from './connected-eid.ts';

/** The e-legitimations of the installation, and which of them a municipality offers. */
export type EidRegister = {
  /** In the municipality's own order. */
  offered(municipality: Municipality): ConnectedEid[];
  /** Every one that a municipality could accept, and whether it is connected for it. */
  known(municipality: Municipality): { name: EidName; label: EidChoice['label']; connected: boolean }[];
  /** By name, where the municipality accepts it; `bankid` is whichever kind of BankID it does. */
  find(municipality: Municipality, name: EidName): ConnectedEid | null;
  /** What started an order or a sign-in that is under way; null when the connection has been taken away. */
  connection(id: string): Connection | null;
  /** Whether anything connected for the municipality proves invented persons. */
  isSimulated(municipality: Municipality): boolean;
};

const labels: Readonly<Record<string, EidChoice['label']>> = {
  'bankid-file': { sv: 'BankID på fil', en: 'BankID on file', fi: 'BankID tiedostona' },
  'bankid-card': { sv: 'BankID på kort', en: 'BankID on card', fi: 'BankID kortilla' },
  'bankid-mobile': { sv: 'Mobilt BankID', en: 'Mobile BankID', fi: 'Mobiili-BankID' },
  freja: { sv: 'Freja', en: 'Freja', fi: 'Freja' },
  telia: { sv: 'Telia e-legitimation', en: 'Telia e-ID', fi: 'Telia-tunnistus' },
  // Stands in English on Swedish pages too, as the federation asks: those who need it look for these words.
  'foreign-eid': { sv: 'Foreign eID', en: 'Foreign eID', fi: 'Foreign eID' },
};
const bankId = /^bankid-(file|card|mobile)$/;

/** @param connections in order of precedence */
export function createEidRegister(connections: readonly Connection[]): EidRegister {
  const connected = (municipality: Municipality, name: EidName): ConnectedEid | null => {
    const eid = bankId.test(name) ? 'bankid' : name;
    const connection = connections.find(
      (each) => each.eid === eid && (each.municipalities?.includes(municipality.slug) ?? true),
    );
    if (!connection) return null;
    const { way, label } = connection;
    return { name, label: label ?? labels[name] ?? { sv: name }, way, signs: way !== 'redirect', connection };
  };
  const offered = (municipality: Municipality): ConnectedEid[] =>
    municipality.settings.acceptedEids.flatMap((name) => connected(municipality, name) ?? []);
  return {
    offered,
    known: (municipality) => {
      const others = connections.map(({ eid }) => eid).filter((eid) => eid !== 'bankid');
      const names = [...new Set([...municipality.settings.acceptedEids, ...Object.keys(labels), ...others])];
      return names.map((name) => {
        const found = connected(municipality, name);
        return { name, label: found?.label ?? labels[name] ?? { sv: name }, connected: found !== null };
      });
    },
    find: (municipality, name) =>
      offered(municipality).find((each) =>
        name === 'bankid' ? each.connection.eid === 'bankid' : each.name === name,
      ) ?? null,
    connection: (id) => connections.find((each) => each.id === id) ?? null,
    isSimulated: (municipality) =>
      offered(municipality).some(({ connection }) => connection.provider.environment !== 'production'),
  };
}
