import type { FrejaCall } from './freja-wire.ts';
import {
  EidError,
  type OrderHandle,
  type PageLanguage,
  type Purpose,
  type StartRequest,
} from './provider.ts';

/** The most characters that Freja shows and signs, counted before base64. No text of as many bytes is longer. */
export const longestFrejaText = 4096;
/** The most of what is signed without being shown, counted after base64. */
const longestBinaryData = 5_000_000;
const longestUserAgent = 256;
const signWithinMs = 15 * 60_000;

/** Without å, ä and ö, which not every telephone shows in a notification. */
const words: { readonly [L in PageLanguage]: { title: string; text: string } } = {
  sv: { title: 'Underskrift', text: 'Du har en text att skriva under.' },
  en: { title: 'Signature', text: 'You have a text to sign.' },
  fi: { title: 'Allekirjoitus', text: 'Sinulla on teksti allekirjoitettavana.' },
};

const services = {
  login: { path: 'authentication/1.0', name: 'Auth', init: 'initAuthentication', reference: 'authRef' },
  sign: { path: 'sign/1.0', name: 'Sign', init: 'initSignature', reference: 'signRef' },
} as const satisfies Record<Purpose, object>;

/** The base64 texts of an order, kept to be compared with what comes back signed. */
type Texts = Pick<OrderHandle, 'visibleData' | 'nonVisibleData'>;

export interface FrejaOrder {
  call: FrejaCall;
  /** It goes to one person, named by number; otherwise to whoever scans the code or opens the link. */
  pushed: boolean;
  texts: Texts;
}

/**
 * The call that starts a login or a signature. A login never names the person: then nobody can be sent a login
 * by one who only knows the number. Throws `EidError` when a text is missing or longer than Freja accepts.
 */
export function frejaOrder(request: StartRequest, now: Date): FrejaOrder {
  const { path, name, init } = services[request.purpose];
  const personalNumber = request.purpose === 'sign' ? request.requirement?.personalNumber : undefined;
  const texts = request.purpose === 'sign' ? textsOf(request) : {};
  return {
    call: {
      path: `${path}/${init}`,
      parameter: `init${name}Request`,
      body: {
        ...userInfo(personalNumber),
        minRegistrationLevel: 'PLUS',
        attributesToReturn: ['BASIC_USER_INFO', 'SSN', 'REGISTRATION_LEVEL', 'LOA_LEVEL'].map(
          (attribute) => ({ attribute }),
        ),
        originDeviceDetails: originOf(request),
        // A code that stands still could be sent on as a picture. What goes to a person by itself, or is opened by a link, has none.
        ...(personalNumber === undefined && request.flow === 'other-device' && { useDynamicQrCode: true }),
        ...(request.purpose === 'sign' &&
          signature(texts, now, personalNumber !== undefined, request.language)),
      },
    },
    pushed: personalNumber !== undefined,
    texts,
  };
}

/** The calls about an order that has been started. */
export function frejaFollowUp(what: 'getOneResult' | 'cancel', handle: OrderHandle): FrejaCall {
  const { path, name, reference } = services[handle.purpose];
  return {
    path: `${path}/${what}`,
    parameter: what === 'cancel' ? `cancel${name}Request` : `getOne${name}ResultRequest`,
    body: { [reference]: handle.orderRef },
  };
}

/** What an order's reference is called in the answers about it. */
export function referenceField(purpose: Purpose): 'authRef' | 'signRef' {
  return services[purpose].reference;
}

function textsOf({ sign }: StartRequest): Texts {
  if (!sign?.visibleText) throw refuse('a signature needs a text to sign');
  if (Array.from(sign.visibleText).length > longestFrejaText) {
    throw refuse(`the text to sign is longer than ${longestFrejaText} characters`);
  }
  const nonVisibleData = sign.nonVisibleText && base64(sign.nonVisibleText);
  if (nonVisibleData && nonVisibleData.length > longestBinaryData) {
    throw refuse(`the hidden text is longer than ${longestBinaryData} characters in base64`);
  }
  return { visibleData: base64(sign.visibleText), ...(nonVisibleData && { nonVisibleData }) };
}

function refuse(reason: string): EidError {
  return new EidError(reason, { messageId: 'RFA22', retryable: false, alarm: true });
}

/** For Freja to compare with where the app is, and to warn the person by: the answer tells us nothing of that. */
function originOf({ endUserIp, userAgent, flow }: StartRequest): object {
  return {
    userIpAddress: endUserIp,
    ...(userAgent && { userAgent: userAgent.slice(0, longestUserAgent) }),
    flowType: flow === 'this-device' ? 'SAME_DEVICE' : 'ANOTHER_DEVICE',
  };
}

function userInfo(personalNumber: string | undefined): object {
  if (personalNumber === undefined) return { userInfoType: 'INFERRED', userInfo: 'N/A' };
  return {
    userInfoType: 'SSN',
    userInfo: base64(JSON.stringify({ country: 'SE', ssn: personalNumber })),
  };
}

function signature(
  { visibleData, nonVisibleData }: Texts,
  now: Date,
  pushed: boolean,
  language: PageLanguage = 'sv',
): object {
  const { title, text } = words[language];
  return {
    title,
    ...(pushed && { pushNotification: { title, text } }),
    expiry: now.getTime() + signWithinMs,
    dataToSignType: nonVisibleData ? 'EXTENDED_UTF8_TEXT' : 'SIMPLE_UTF8_TEXT',
    dataToSign: { text: visibleData, ...(nonVisibleData && { binaryData: nonVisibleData }) },
    signatureType: nonVisibleData ? 'EXTENDED' : 'SIMPLE',
  };
}

const base64 = (text: string): string => Buffer.from(text, 'utf8').toString('base64');
