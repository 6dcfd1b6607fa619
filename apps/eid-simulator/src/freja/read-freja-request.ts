import { isIP } from 'node:net';
import { demandOrCode, FrejaError } from './freja-error.ts';
import type {
  OriginDeviceDetails,
  RegistrationLevel,
  Service,
  SignRequest,
  TransactionRequest,
} from './transaction.ts';

type Body = Record<string, unknown>;

const levels = ['BASIC', 'EXTENDED', 'PLUS'] as const satisfies RegistrationLevel[];
const attributes = new Set([
  'BASIC_USER_INFO',
  'SSN',
  'DATE_OF_BIRTH',
  'REGISTRATION_LEVEL',
  'LOA_LEVEL',
  'AGE',
  'PHOTO',
  'RELYING_PARTY_USER_ID',
  'EMAIL_ADDRESS',
  'ALL_EMAIL_ADDRESSES',
  'ALL_PHONE_NUMBERS',
  'ADDRESSES',
  'UNIQUE_PERSONAL_IDENTIFIER',
  'DOCUMENT',
  'DOCUMENT_PHOTO',
  'CUSTOM_IDENTIFIER',
  'GENDER',
]);
const minute = 60_000;
const loginLivesMs = 2 * minute;
const shortestSignMs = 2 * minute;
const longestSignMs = 30 * 24 * 60 * minute;
const longestInferredSignMs = 30 * minute;
const longestText = 4096;
const longestBinaryData = 5_000_000;

/**
 * The JSON in a call's one parameter. The body is a form; Freja's own client calls it `application/json` and leaves out the
 * percent signs, which is accepted too. Throws `FrejaError`.
 */
export function readParameter(body: string, contentType: string, name: string): Body {
  const value = contentType.startsWith('application/json')
    ? new RegExp(`^${name}=(?<value>.*)$`, 'u').exec(body)?.groups?.['value']
    : new URLSearchParams(body).get(name);
  demandOrCode(typeof value === 'string' && value !== '', 1000);
  demandOrCode(isBase64(value), 1010);
  return parse(value);
}

/** The reference in a `getOneResult` or `cancel`. Throws `FrejaError`. */
export function readReference(service: Service, body: Body): string {
  const reference = body[service === 'sign' ? 'signRef' : 'authRef'];
  demandOrCode(typeof reference === 'string', 1100);
  return reference;
}

/** Reads an init request with the strictness of Freja's own API; `wall` is the instant its expiry counts from. Throws `FrejaError`. */
export function readInitRequest(service: Service, body: Body, wall: Date): TransactionRequest {
  const { minRegistrationLevel = service === 'sign' ? 'PLUS' : 'BASIC' } = body;
  const level = levels.find((each) => each === minRegistrationLevel);
  demandOrCode(level !== undefined, 1007);
  const user = readUser(body, level);
  const lifetime =
    service === 'sign' ? readLifetime(body, wall, user.userInfoType === 'INFERRED') : loginLivesMs;
  return {
    service,
    ...user,
    minRegistrationLevel: level,
    attributesToReturn: readAttributes(body['attributesToReturn'], service),
    lifetime,
    ...readOrigin(body['originDeviceDetails']),
    useDynamicQrCode: readFlag(body['useDynamicQrCode']),
    ...(service === 'sign' && { sign: readSign(body) }),
  };
}

function readUser(
  { userInfoType, userInfo }: Body,
  level: RegistrationLevel,
): Pick<TransactionRequest, 'userInfoType' | 'userInfo' | 'personalNumber'> {
  demandOrCode(userInfoType === 'INFERRED' || userInfoType === 'SSN', 1001);
  demandOrCode(typeof userInfo === 'string' && userInfo !== '', 1002);
  if (userInfoType === 'INFERRED') {
    demandOrCode(userInfo === 'N/A', 1002);
    return { userInfoType, userInfo };
  }
  demandOrCode(isBase64(userInfo) && level !== 'BASIC', 1002);
  const { country, ssn } = parse(userInfo, 1002);
  demandOrCode(country === 'SE' && typeof ssn === 'string' && /^\d{12}$/u.test(ssn), 1002);
  return { userInfoType, userInfo, personalNumber: ssn };
}

function readAttributes(value: unknown, service: Service): string[] {
  const code = service === 'sign' ? 3005 : 2002;
  if (value === undefined) return [];
  demandOrCode(Array.isArray(value) && value.length > 0, code);
  return value.map((entry: unknown) => {
    const name = (entry as { attribute?: unknown } | null)?.attribute;
    demandOrCode(typeof name === 'string' && attributes.has(name), code);
    return name;
  });
}

function readOrigin(value: unknown): { originDeviceDetails?: OriginDeviceDetails } {
  if (value === undefined) return {};
  demandOrCode(typeof value === 'object' && value !== null && !Array.isArray(value), 1000);
  const { userIpAddress, userAgent, flowType } = value as Body;
  demandOrCode(
    userIpAddress === undefined || (typeof userIpAddress === 'string' && isIP(userIpAddress) > 0),
    1000,
  );
  demandOrCode(userAgent === undefined || isText(userAgent, 256), 1000);
  demandOrCode(flowType === undefined || flowType === 'SAME_DEVICE' || flowType === 'ANOTHER_DEVICE', 1000);
  return {
    originDeviceDetails: {
      ...(userIpAddress !== undefined && { userIpAddress }),
      ...(userAgent !== undefined && { userAgent }),
      ...(flowType !== undefined && { flowType }),
    },
  };
}

function readFlag(value: unknown): boolean {
  demandOrCode(value === undefined || typeof value === 'boolean', 1000);
  return value === true;
}

function readLifetime({ expiry }: Body, wall: Date, inferred: boolean): number {
  if (expiry === undefined) return shortestSignMs;
  demandOrCode(Number.isSafeInteger(expiry), 3003);
  const lifetime = Number(expiry) - wall.getTime();
  const longest = inferred ? longestInferredSignMs : longestSignMs;
  // A second's difference between two clocks is no mistake.
  demandOrCode(lifetime >= shortestSignMs - 1000 && lifetime <= longest + 1000, 3003);
  return lifetime;
}

function readSign({ title, pushNotification, dataToSignType, dataToSign, signatureType }: Body): SignRequest {
  demandOrCode(title === undefined || isText(title, 128), 3007);
  if (pushNotification !== undefined) {
    const { title: heading, text } = (pushNotification ?? {}) as Body;
    demandOrCode(isText(heading, 256) && isText(text, 256), 3004);
  }
  const extended = dataToSignType === 'EXTENDED_UTF8_TEXT';
  demandOrCode(extended || dataToSignType === 'SIMPLE_UTF8_TEXT', 3000);
  demandOrCode(signatureType === (extended ? 'EXTENDED' : 'SIMPLE'), 3002);
  const { text, binaryData } = (dataToSign ?? {}) as Body;
  demandOrCode(typeof text === 'string' && text !== '' && isBase64(text), 3001);
  demandOrCode(Array.from(Buffer.from(text, 'base64').toString('utf8')).length <= longestText, 3001);
  const hidden =
    typeof binaryData === 'string' && binaryData.length <= longestBinaryData && isBase64(binaryData);
  demandOrCode(extended ? hidden : binaryData === undefined, 3001);
  return {
    signatureType: extended ? 'EXTENDED' : 'SIMPLE',
    text,
    ...(typeof title === 'string' && { title }),
    ...(typeof binaryData === 'string' && { binaryData }),
  };
}

const isBase64 = (value: string): boolean => Buffer.from(value, 'base64').toString('base64') === value;

const isText = (value: unknown, longest: number): value is string =>
  typeof value === 'string' && value.trim() !== '' && value.length <= longest;

function parse(encoded: string, code: 1002 | 1010 = 1010): Body {
  try {
    const value: unknown = JSON.parse(Buffer.from(encoded, 'base64').toString('utf8'));
    if (typeof value === 'object' && value !== null && !Array.isArray(value)) return value as Body;
  } catch {
    // Told below.
  }
  throw new FrejaError(code);
}
