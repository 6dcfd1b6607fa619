export type Service = 'authentication' | 'sign';
export type RegistrationLevel = 'BASIC' | 'EXTENDED' | 'PLUS';

const endings = ['CANCELED', 'RP_CANCELED', 'EXPIRED', 'REJECTED', 'APPROVED'] as const;
export type Ending = (typeof endings)[number];

/** What the relying party asks for. */
export interface TransactionRequest {
  service: Service;
  userInfoType: 'INFERRED' | 'SSN';
  /** As sent. */
  userInfo: string;
  /** The one person who can finish, where the relying party named one. */
  personalNumber?: string;
  minRegistrationLevel: RegistrationLevel;
  attributesToReturn: readonly string[];
  /** Milliseconds. */
  lifetime: number;
  originDeviceDetails?: OriginDeviceDetails;
  /** The code to scan is another each second. */
  useDynamicQrCode: boolean;
  sign?: SignRequest;
}

/** Where the person is, as the relying party sees it. */
export interface OriginDeviceDetails {
  userIpAddress?: string;
  userAgent?: string;
  flowType?: 'SAME_DEVICE' | 'ANOTHER_DEVICE';
}

export interface SignRequest {
  title?: string;
  signatureType: 'SIMPLE' | 'EXTENDED';
  /** Base64, as sent. */
  text: string;
  binaryData?: string;
}

/** One transaction and all that has happened to it. Times are milliseconds of the simulator's clock. */
export interface Transaction {
  reference: string;
  /** Names the transaction towards the app's pages. */
  appToken: string;
  request: TransactionRequest;
  createdAt: number;
  /** What proves a code that is another each second. */
  qrCodeSecret?: string;
  status: 'STARTED' | 'DELIVERED_TO_MOBILE' | Ending;
  endedAt?: number;
  /** The person in whose app it is. */
  personalNumber?: string;
  wrongPins: number;
  /** What an approval adds to the answer. */
  approval?: object;
}

/** Whether the person can still act on it. */
export function isActive({ status }: Transaction): boolean {
  return !endings.includes(status as Ending);
}
