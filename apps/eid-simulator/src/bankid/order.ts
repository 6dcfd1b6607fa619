import type { EidKind } from '@handslag/eid/identity';

/** In the order the simulator prefers them. */
export const kindsOfEid = ['mobile', 'file', 'card'] as const satisfies EidKind[];

/** What an order asks of the BankID that finishes it. */
export interface Requirement {
  pinCode: boolean;
  mrtd: boolean;
  /** The least that will do. */
  cardReader?: CardReader;
  /** Object identifiers; a trailing `*` matches any ending. Empty means the defaults. */
  certificatePolicies: readonly string[];
  personalNumber?: string;
}

/** The sort of reader a card stands in: the computer's keys for the code, or the reader's own. */
export const cardReaders = ['class1', 'class2'] as const;
export type CardReader = (typeof cardReaders)[number];

/** How odd BankID finds an order, told to a relying party that asks. */
export const risks = ['low', 'moderate', 'high'] as const;
export type Risk = (typeof risks)[number];

export interface OrderRequest {
  operation: 'auth' | 'sign';
  endUserIp: string;
  requirement: Requirement;
  returnUrl?: string;
  returnRisk?: boolean;
  visibleData?: string;
  visibleDataFormat?: string;
  nonVisibleData?: string;
  /** Set for an order during a phone call: who called. */
  callInitiator?: 'user' | 'RP';
}

/** One order and all that has happened to it. Times are milliseconds of the simulator's clock. */
export interface Order {
  orderRef: string;
  autoStartToken: string;
  qrStartToken: string;
  qrStartSecret: string;
  /** Names the order towards the app's pages, which never see the order reference. */
  appToken: string;
  request: OrderRequest;
  createdAt: number;
  status: 'pending' | 'complete' | 'failed' | 'withdrawn';
  hintCode: string;
  connectedAt?: number;
  endedAt?: number;
  collected: boolean;
  /** The person whose BankID has the order. */
  personalNumber?: string;
  wrongPins: number;
  risk: Risk;
  completionData?: object;
}
