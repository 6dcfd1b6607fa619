import type { EidChoice, EidName } from '@handslag/contracts/municipalities';
import type { PollingProvider, RedirectProvider } from '@handslag/eid/provider';

/** A provider as this installation has it. `id` is the connection's own, and stands in what is remembered of an order. */
export type Connection = {
  id: string;
  eid: EidName;
  label: EidChoice['label'] | null;
  /** Null: for all. */
  municipalities: readonly string[] | null;
} & (
  | { way: 'bankid' | 'app'; provider: PollingProvider }
  | { way: 'redirect'; provider: RedirectProvider; metadata: ((consumerAddress: string) => string) | null }
);

/** An e-legitimation one can really use in a municipality: accepted there, and connected. */
export type ConnectedEid = EidChoice & { connection: Connection };
