import { isIP } from 'node:net';
import { cardReaders, type OrderRequest, type Requirement } from './order.ts';

/** The request breaks a rule of the API; the message is what `details` says. */
export class InvalidParameters extends Error {
  constructor(details: string) {
    super(details);
    this.name = 'InvalidParameters';
  }
}

type Body = Record<string, unknown>;

const limits = {
  auth: { userVisibleData: 1500, userNonVisibleData: 1500 },
  sign: { userVisibleData: 40_000, userNonVisibleData: 200_000 },
} as const;

/** Reads an `/auth` or `/sign` body with the strictness of BankID's own API. Throws `InvalidParameters`. */
export function readOrderRequest(operation: 'auth' | 'sign', body: unknown): OrderRequest {
  const fields = objectOf(body, 'body');
  refuse(fields['personalNumber'] !== undefined, 'personalNumber');
  refuse(fields['web'] !== undefined && fields['app'] !== undefined, 'web and app');
  return {
    ...readTexts(operation, fields),
    operation,
    endUserIp: readAddress(fields),
    requirement: readRequirement(fields['requirement']),
    ...readReturn(fields),
  };
}

/** Reads a `/phone/auth` or `/phone/sign` body. Throws `InvalidParameters`. */
export function readPhoneRequest(
  operation: 'auth' | 'sign',
  body: unknown,
): OrderRequest & { personalNumber: string } {
  const fields = objectOf(body, 'body');
  const personalNumber = readPersonalNumber(fields['personalNumber']);
  const caller = fields['callInitiator'];
  if (caller !== 'user' && caller !== 'RP') throw new InvalidParameters('Invalid parameter callInitiator');
  return {
    ...readTexts(operation, fields),
    operation,
    endUserIp: '',
    requirement: { ...readRequirement(fields['requirement']), personalNumber },
    callInitiator: caller,
    personalNumber,
  };
}

/** Reads the order reference of a `/collect` or `/cancel` body. Throws `InvalidParameters`. */
export function readOrderRef(body: unknown): string {
  const orderRef = objectOf(body, 'body')['orderRef'];
  if (typeof orderRef !== 'string') throw new InvalidParameters('Invalid parameter orderRef');
  return orderRef;
}

function readAddress(fields: Body): string {
  const address = fields['endUserIp'];
  if (typeof address !== 'string' || isIP(address) === 0)
    throw new InvalidParameters('Invalid parameter endUserIp');
  return address;
}

function readTexts(operation: 'auth' | 'sign', fields: Body): Partial<OrderRequest> {
  const visibleData = readBase64(fields, 'userVisibleData', limits[operation].userVisibleData);
  const nonVisibleData = readBase64(fields, 'userNonVisibleData', limits[operation].userNonVisibleData);
  refuse(operation === 'sign' && visibleData === undefined, 'userVisibleData');
  const format = fields['userVisibleDataFormat'];
  refuse(
    format !== undefined && format !== 'plaintext' && format !== 'simpleMarkdownV1',
    'userVisibleDataFormat',
  );
  return {
    ...(visibleData !== undefined && { visibleData }),
    ...(nonVisibleData !== undefined && { nonVisibleData }),
    ...(format === 'simpleMarkdownV1' && { visibleDataFormat: format }),
  };
}

function readBase64(fields: Body, name: string, limit: number): string | undefined {
  const value = fields[name];
  if (value === undefined) return undefined;
  if (typeof value !== 'string' || value === '' || value.length > limit)
    throw new InvalidParameters(`Invalid parameter ${name}`);
  refuse(Buffer.from(value, 'base64').toString('base64') !== value, name);
  return value;
}

function readReturn(fields: Body): Partial<OrderRequest> {
  const { returnUrl, returnRisk, web } = fields;
  refuse(returnRisk !== undefined && typeof returnRisk !== 'boolean', 'returnRisk');
  if (web !== undefined) readWeb(objectOf(web, 'web'));
  const risk = returnRisk === true && { returnRisk };
  if (returnUrl === undefined) return { ...risk };
  if (typeof returnUrl !== 'string' || returnUrl === '' || returnUrl.length > 512)
    throw new InvalidParameters('Invalid parameter returnUrl');
  return { returnUrl, ...risk };
}

function readWeb(web: Body): void {
  const bounds = { referringDomain: [3, 253], userAgent: [1, 256], deviceIdentifier: [1, 64] } as const;
  for (const [name, [least, most]] of Object.entries(bounds)) {
    const value = web[name];
    const fits = typeof value === 'string' && value.length >= least && value.length <= most;
    refuse(value !== undefined && !fits, `web.${name}`);
  }
}

function readRequirement(value: unknown): Requirement {
  const fields = value === undefined ? {} : objectOf(value, 'requirement');
  const { pinCode = false, mrtd = false, cardReader, certificatePolicies = [], personalNumber } = fields;
  refuse('risk' in fields, 'requirement.risk');
  if (typeof pinCode !== 'boolean') throw new InvalidParameters('Invalid parameter requirement.pinCode');
  if (typeof mrtd !== 'boolean') throw new InvalidParameters('Invalid parameter requirement.mrtd');
  const reader = cardReaders.find((each) => each === cardReader);
  refuse(cardReader !== undefined && reader === undefined, 'requirement.cardReader');
  return {
    pinCode,
    mrtd,
    certificatePolicies: readPolicies(certificatePolicies),
    ...(reader && { cardReader: reader }),
    ...(personalNumber !== undefined && { personalNumber: readPersonalNumber(personalNumber) }),
  };
}

/** A wildcard may stand at the end, from the fifth position on. */
function readPolicies(value: unknown): string[] {
  const valid = /^\d+(?:\.\d+)+$|^\d+(?:\.\d+){3,}\.\*$/u;
  if (!Array.isArray(value) || !value.every((oid) => typeof oid === 'string' && valid.test(oid))) {
    throw new InvalidParameters('Invalid parameter requirement.certificatePolicies');
  }
  return value as string[];
}

function readPersonalNumber(value: unknown): string {
  const digits = typeof value === 'string' && /^\d{12}$/u.test(value) ? value : '';
  const sum = Array.from(digits.slice(2)).reduce((total, digit, index) => {
    const weighted = Number(digit) * (index % 2 === 0 ? 2 : 1);
    return total + (weighted > 9 ? weighted - 9 : weighted);
  }, 0);
  refuse(digits === '' || sum % 10 !== 0, 'personalNumber');
  return digits;
}

function objectOf(value: unknown, name: string): Body {
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    throw new InvalidParameters(`Invalid parameter ${name}`);
  return value as Body;
}

function refuse(broken: boolean, name: string): void {
  if (broken) throw new InvalidParameters(`Invalid parameter ${name}`);
}
