import type { MessageId } from './bankid-messages.ts';
import type { EidKind, Identity, TrustEnvironment } from './identity.ts';

export type Purpose = 'login' | 'sign';
export type Flow = 'this-device' | 'other-device';

/** What a person is asked to sign. Text in, bytes out: the provider encodes it. */
export interface SignRequest {
  visibleText: string;
  /** `simpleMarkdownV1` only for texts of our own; citizen text is always `plaintext`. */
  format?: 'plaintext' | 'simpleMarkdownV1';
  nonVisibleText?: string;
}

export interface EidRequirement {
  /** Ask for the code even where fingerprint or face would do. */
  pinCode?: boolean;
  /** Twelve digits; only this person can finish. */
  personalNumber?: string;
  /** Kinds of e-ID the service accepts; empty or missing means all. */
  kinds?: readonly EidKind[];
}

export interface StartRequest {
  purpose: Purpose;
  flow: Flow;
  /** The browser's address as seen at our own edge. */
  endUserIp: string;
  userAgent?: string;
  /** The municipality's host, for the person's protection against copied pages. */
  referringDomain?: string;
  /** A lasting, non-session identifier of the browser, hashed. */
  deviceIdentifier?: string;
  /** Where a person who uses the app on this device lands afterwards; must carry a nonce. */
  returnUrl?: string;
  requirement?: EidRequirement;
  /** Shown in the app at login, plaintext. */
  intention?: string;
  /** Required when the purpose is `sign`. */
  sign?: SignRequest;
}

/** A started order. Plain JSON for a database row; it holds secrets and never leaves the server. */
export interface OrderHandle {
  provider: string;
  purpose: Purpose;
  flow: Flow;
  /** What the browser runs on, which decides how the app is opened. */
  device: 'desktop' | 'phone';
  orderRef: string;
  autoStartToken: string;
  qrStartToken: string;
  qrStartSecret: string;
  /** ISO 8601 instant at which our server got the order. */
  startedAt: string;
  endUserIp: string;
  requiredPersonalNumber?: string;
  kinds?: readonly EidKind[];
  /** Exactly the base64 texts that were sent, to be compared with what was signed. */
  visibleData?: string;
  visibleDataFormat?: 'simpleMarkdownV1';
  nonVisibleData?: string;
}

/** Everything needed to verify the identification again, years later. Holds personal data: never log it. */
export interface EidEvidence {
  provider: string;
  environment: TrustEnvironment;
  orderRef: string;
  purpose: Purpose;
  /** ISO 8601 instant of the verification. */
  verifiedAt: string;
  verifierVersion: number;
  /** SHA-256 of the pinned root, lower-case hex. */
  rootFingerprint: string;
  policyOid: string;
  visibleData?: string;
  visibleDataFormat?: 'simpleMarkdownV1';
  nonVisibleData?: string;
  /** As delivered, byte for byte. */
  signature: string;
  ocspResponse: string;
  endUserIp: string;
  deviceIp?: string;
  uhi?: string;
  issueDate?: string;
  mrtd?: boolean;
  risk?: string;
}

export type CollectResult =
  | { state: 'pending'; messageId: MessageId; showQr: boolean }
  | { state: 'failed'; messageId: MessageId; retryable: boolean; reason: string }
  | { state: 'complete'; identity: Identity; evidence: EidEvidence };

/** An e-ID that is asked, again and again, how it goes (BankID, Freja). */
export interface PollingProvider {
  readonly id: string;
  readonly environment: TrustEnvironment;
  /** Starts an order. Throws `EidError` when the provider refuses it or cannot be reached. */
  start(request: StartRequest): Promise<OrderHandle>;
  /**
   * Asks once; call at most every two seconds and one call at a time for an order, and store the answer before showing it:
   * an outcome can be fetched only once. Never throws for what the provider answers.
   */
  collect(handle: OrderHandle): Promise<CollectResult>;
  /** Gives the order up. An order that is already over is not an error, nor is a provider that cannot be reached. */
  cancel(handle: OrderHandle): Promise<void>;
  /** The address of a link that opens the app on this device; only for the browser that started the order. */
  launchLink(handle: OrderHandle): string;
  /** The text of the animated QR code at this instant; renew it every second. */
  qrText(handle: OrderHandle, now: Date): string;
}

/** Why an order could not be started. `reason` is for the log and never holds personal data. */
export class EidError extends Error {
  readonly messageId: MessageId;
  readonly retryable: boolean;
  /** True when an operator must act: our certificate is refused, or we send something wrong. */
  readonly alarm: boolean;

  constructor(reason: string, outcome: { messageId: MessageId; retryable: boolean; alarm: boolean }) {
    super(reason);
    this.name = 'EidError';
    this.messageId = outcome.messageId;
    this.retryable = outcome.retryable;
    this.alarm = outcome.alarm;
  }
}
