import type { MessageId } from './bankid-messages.ts';
import type { EidKind, Identity, Loa, TrustEnvironment } from './identity.ts';

export type Purpose = 'login' | 'sign';
export type Flow = 'this-device' | 'other-device';
/** Of the page that the person comes from. */
export type PageLanguage = 'sv' | 'en' | 'fi';

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
  /** The least class of card reader, where the municipality demands one for BankID on card. */
  cardReader?: 'class1' | 'class2';
}

export interface StartRequest {
  purpose: Purpose;
  flow: Flow;
  /** For what a provider shows in our name; its app is in the person's own. Swedish where none is told. */
  language?: PageLanguage;
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
  /** Ask the provider how risky the order looks; the answer is kept with the evidence. */
  returnRisk?: boolean;
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
  /** What only the provider that started it understands, such as the tokens and secret behind a code to scan. */
  own: Readonly<Record<string, string>>;
  /** ISO 8601 instant at which our server got the order. */
  startedAt: string;
  endUserIp: string;
  /** The order has gone to the required person's app by itself: there is no code to scan. */
  pushed?: true;
  requiredPersonalNumber?: string;
  kinds?: readonly EidKind[];
  /** Exactly the base64 texts that were sent, to be compared with what was signed. */
  visibleData?: string;
  visibleDataFormat?: 'simpleMarkdownV1';
  nonVisibleData?: string;
}

interface EvidenceOfAll {
  environment: TrustEnvironment;
  orderRef: string;
  purpose: Purpose;
  /** ISO 8601 instant of the verification. */
  verifiedAt: string;
  verifierVersion: number;
  /** SHA-256 of the pinned root or key certificate, lower-case hex. */
  rootFingerprint: string;
  /** Exactly the base64 texts that were sent. */
  visibleData?: string;
  visibleDataFormat?: 'simpleMarkdownV1';
  nonVisibleData?: string;
  endUserIp: string;
}

/** Everything needed to verify a BankID identification or signature again, years later. Holds personal data: never log it. */
export interface BankIdEvidence extends EvidenceOfAll {
  provider: 'bankid';
  /** The name that the app showed for us: that of the agreement the order was made under, which may be another one day. */
  displayName: string;
  policyOid: string;
  /** As delivered, byte for byte. */
  signature: string;
  ocspResponse: string;
  deviceIp?: string;
  uhi?: string;
  issueDate?: string;
  mrtd?: boolean;
  risk?: string;
}

/** The same for Freja, whose proof is a signed token. */
export interface FrejaEvidence extends EvidenceOfAll {
  provider: 'freja';
  /** The JWS as delivered, byte for byte. */
  details: string;
  /** PEM of the certificate whose key signed it. */
  certificate: string;
}

export type EidEvidence = BankIdEvidence | FrejaEvidence;

export type CollectFailure = {
  state: 'failed';
  messageId: MessageId;
  retryable: boolean;
  /** For the log; never holds personal data. */
  reason: string;
};

export type CollectResult =
  | { state: 'pending'; messageId: MessageId; showQr: boolean }
  /** `raw` also where a finished answer did not hold, so that it can be looked into. */
  | (CollectFailure & { raw?: string })
  /** `raw` is the provider's answer as it came: keep it before anything else, it can never be fetched again. */
  | { state: 'complete'; identity: Identity; evidence: EidEvidence; raw: string };

/** An e-ID that is asked, again and again, how it goes (BankID, Freja). */
export interface PollingProvider {
  readonly id: string;
  readonly environment: TrustEnvironment;
  /** The longest text that the app shows to be signed, in bytes of UTF-8. */
  readonly longestSignText: number;
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
  /** The text of the code to scan at this instant; ask anew every second. */
  qrText(handle: OrderHandle, now: Date): string;
}

export interface RedirectRequest {
  /** Where the provider sends the browser back to: our callback (OpenID Connect) or consumer service (SAML). */
  returnAddress: string;
  /** The levels of assurance that will do; none other is accepted in the answer. */
  loas: readonly Loa[];
  /** Asked for with OpenID Connect. A SAML request has no place for it: there the provider goes by the browser. */
  language: PageLanguage;
  /** Demand that the person proves themselves now, even with a session at the provider. */
  forceAuthentication: boolean;
}

/** What must be remembered between start and return, on the server, bound to the browser. Plain JSON; holds secrets. */
export interface RedirectTransaction {
  provider: string;
  /** What the provider gives back to find this transaction by: `state`, or `RelayState`. Random. */
  state: string;
  returnAddress: string;
  loas: readonly Loa[];
  /** ISO 8601 instant; a transaction is good for ten minutes. */
  startedAt: string;
  /** What only the provider that started it understands: nonce and verifier, or the request's id. */
  own: Readonly<Record<string, string>>;
}

/** What the browser brought back: the query of the callback, or the fields of a posted form. Untrusted. */
export type RedirectAnswer = Readonly<Record<string, string>>;

export type RedirectResult = { state: 'complete'; identity: Identity } | CollectFailure;

/** An e-ID at which the person stays for a while and comes back from (OpenID Connect, SAML). For login only. */
export interface RedirectProvider {
  readonly id: string;
  readonly environment: TrustEnvironment;
  /** Begins; gives the address to send the browser to. Throws `EidError` when the provider cannot be reached in time. */
  begin(request: RedirectRequest): Promise<{ url: string; transaction: RedirectTransaction }>;
  /**
   * Proves the answer that came back. The caller has found the transaction by its state in the same browser and uses it up
   * first. Never throws for what the provider or the browser sent.
   */
  finish(transaction: RedirectTransaction, answer: RedirectAnswer): Promise<RedirectResult>;
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
