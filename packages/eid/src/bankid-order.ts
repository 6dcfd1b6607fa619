import { createHash } from 'node:crypto';
import { domainToASCII } from 'node:url';
import { policyOid } from './bankid-policies.ts';
import type { TrustEnvironment } from './identity.ts';
import { EidError, type EidRequirement, type StartRequest } from './provider.ts';

const longestInBase64 = 40_000;

/** What fits in BankID's bound once it is base64, in bytes of UTF-8. */
export const longestSignText = (longestInBase64 / 4) * 3;

/** The base64 texts of an order, kept to be compared with what comes back signed. */
export interface OrderTexts {
  visibleData?: string;
  visibleDataFormat?: 'simpleMarkdownV1';
  nonVisibleData?: string;
}

/** Encodes what the person will see. Throws `EidError` when it is longer than BankID accepts or a sign text is missing. */
export function orderTexts({ purpose, intention, sign }: StartRequest): OrderTexts {
  if (purpose === 'login') {
    return intention ? { visibleData: encode(intention, 1500) } : {};
  }
  if (!sign?.visibleText) throw refuse('a signature needs a text to sign');
  return {
    visibleData: encode(sign.visibleText, longestInBase64),
    ...(sign.format === 'simpleMarkdownV1' && { visibleDataFormat: sign.format }),
    ...(sign.nonVisibleText && { nonVisibleData: encode(sign.nonVisibleText, 200_000) }),
  };
}

function encode(text: string, limit: number): string {
  const encoded = Buffer.from(text, 'utf8').toString('base64');
  if (encoded.length > limit) throw refuse(`a text is longer than ${limit} characters in base64`);
  return encoded;
}

function refuse(reason: string): EidError {
  return new EidError(reason, { messageId: 'RFA22', retryable: false, alarm: true });
}

/** The body of `/auth` or `/sign`. */
export function orderBody(request: StartRequest, texts: OrderTexts, environment: TrustEnvironment): object {
  const requirement = requirementBody(request.requirement, environment, request.purpose === 'sign');
  const web = webBody(request);
  return {
    endUserIp: request.endUserIp,
    ...(request.returnUrl && { returnUrl: request.returnUrl }),
    ...(request.returnRisk && { returnRisk: true }),
    ...(texts.visibleData && { userVisibleData: texts.visibleData }),
    ...(texts.visibleDataFormat && { userVisibleDataFormat: texts.visibleDataFormat }),
    ...(texts.nonVisibleData && { userNonVisibleData: texts.nonVisibleData }),
    requirement,
    ...(Object.keys(web).length > 0 && { web }),
  };
}

function requirementBody(
  requirement: EidRequirement = {},
  environment: TrustEnvironment,
  pinByDefault: boolean,
): object {
  const { kinds = [], personalNumber, pinCode = pinByDefault, cardReader } = requirement;
  return {
    pinCode,
    ...(personalNumber && { personalNumber }),
    ...(cardReader && { cardReader }),
    // Any policy at all switches off BankID's own defaults, so nothing is sent when every kind is welcome.
    ...(kinds.length > 0 && { certificatePolicies: kinds.map((kind) => policyOid(environment, kind)) }),
  };
}

function webBody({ referringDomain, userAgent, deviceIdentifier }: StartRequest): object {
  return {
    ...(referringDomain && { referringDomain: domainToASCII(referringDomain) }),
    ...(userAgent && { userAgent: userAgent.slice(0, 256) }),
    ...(deviceIdentifier && {
      deviceIdentifier:
        deviceIdentifier.length <= 64
          ? deviceIdentifier
          : createHash('sha256').update(deviceIdentifier).digest('hex'),
    }),
  };
}
