import { X509Certificate } from 'node:crypto';
import { deviceOf } from './device-of.ts';
import { proveFrejaAnswer, type Trust } from './freja-completion.ts';
import { frejaFailure, frejaPending } from './freja-messages.ts';
import { movingReference } from './freja-qr.ts';
import { frejaFollowUp, frejaOrder, longestFrejaText, referenceField } from './freja-request.ts';
import { createFrejaWire, type CallFreja, type FrejaWireConfig } from './freja-wire.ts';
import type { TrustEnvironment } from './identity.ts';
import {
  EidError,
  type CollectFailure,
  type CollectResult,
  type OrderHandle,
  type PollingProvider,
  type StartRequest,
} from './provider.ts';
import { SignatureError } from './signature/signature-error.ts';

/** Plain JSON, as it stands among the installation's connections. */
export interface FrejaConfig extends FrejaWireConfig {
  environment: TrustEnvironment;
  /** PEM of each certificate whose key may sign answers. Freja publishes the next one before it changes. */
  signingCertificates: readonly string[];
  /** The address that opens the app, by a link and by a code; Freja's own when missing. */
  launch?: string;
}

const frejaLaunch = 'frejaeid://bindUserToTransaction';
const frejaScanned = {
  production: 'https://app.prod.frejaeid.com/freja',
  test: 'https://app.test.frejaeid.com/freja',
};
const simulatorMark = 'Handslag Simulator';

/**
 * Freja eID+ as one of the e-IDs a municipality can accept, for login and signature.
 * Throws when the settings mix environments: a simulator's key never proves a real person, and the other way round.
 */
export function createFreja(config: FrejaConfig, clock: () => Date = () => new Date()): PollingProvider {
  const trust = trustOf(config);
  const call = createFrejaWire(config);
  const launch = config.launch ?? frejaLaunch;
  const scanned = config.launch ?? frejaScanned[config.environment === 'production' ? 'production' : 'test'];
  const address = ({ orderRef }: OrderHandle): string =>
    `${launch}?transactionReference=${encodeURIComponent(orderRef)}`;
  return {
    id: 'freja',
    environment: config.environment,
    longestSignText: longestFrejaText,
    start: (request) => start(call, request, clock),
    collect: (handle) => collect(call, handle, trust, clock()),
    cancel: async (handle) => {
      await call(frejaFollowUp('cancel', handle)).catch(() => undefined);
    },
    launchLink: (handle) => {
      const { returnUrl } = handle.own;
      return returnUrl
        ? `${address(handle)}&originAppScheme=${encodeURIComponent(returnUrl)}`
        : address(handle);
    },
    qrText: (handle, now) => {
      const { qrCodeSecret } = handle.own;
      if (!qrCodeSecret) return address(handle);
      const seconds = Math.max(0, Math.floor((now.getTime() - Date.parse(handle.startedAt)) / 1000));
      const reference = movingReference(handle.orderRef, qrCodeSecret, seconds);
      return `${scanned}?action=bindUserToTransaction&transactionReference=${encodeURIComponent(reference)}`;
    },
  };
}

function trustOf({ environment, signingCertificates, baseUrl, cert, key }: FrejaConfig): Trust {
  // Settings come from a file that people write; one certificate may stand there without a list around it.
  const certificates = [signingCertificates ?? []].flat().map((pem) => new X509Certificate(pem));
  if (certificates.length === 0) throw new Error('Freja needs a certificate to verify answers with.');
  for (const { subject } of certificates) {
    const simulated = subject.includes(simulatorMark);
    const forTests = /\btest\b/iu.test(subject);
    if (simulated !== (environment === 'simulator') || (forTests && environment === 'production')) {
      throw new Error(`A Freja certificate does not belong to the environment "${environment}".`);
    }
  }
  if (environment !== 'simulator' && (!baseUrl.startsWith('https://') || !cert || !key)) {
    throw new Error('Freja needs an https address, a certificate and its key.');
  }
  return { environment, certificates };
}

async function start(call: CallFreja, request: StartRequest, clock: () => Date): Promise<OrderHandle> {
  const order = frejaOrder(request, clock());
  const answer = await call(order.call);
  // The code's seconds are counted from the answer.
  const now = clock();
  const orderRef = answer[referenceField(request.purpose)];
  if (typeof orderRef !== 'string' || orderRef === '') {
    throw new EidError('Freja answered without a reference', {
      messageId: 'RFA5',
      retryable: true,
      alarm: true,
    });
  }
  const { personalNumber } = request.requirement ?? {};
  const { qrCodeSecret } = answer;
  return {
    provider: 'freja',
    purpose: request.purpose,
    flow: request.flow,
    device: deviceOf(request.userAgent),
    orderRef,
    own: {
      ...(request.returnUrl && { returnUrl: request.returnUrl }),
      ...(typeof qrCodeSecret === 'string' && qrCodeSecret !== '' && { qrCodeSecret }),
    },
    startedAt: now.toISOString(),
    endUserIp: request.endUserIp,
    ...(order.pushed && { pushed: true }),
    ...(personalNumber && { requiredPersonalNumber: personalNumber }),
    ...order.texts,
  };
}

async function collect(call: CallFreja, handle: OrderHandle, trust: Trust, at: Date): Promise<CollectResult> {
  try {
    const answer = await call(frejaFollowUp('getOneResult', handle));
    const { status } = answer;
    if (typeof status !== 'string') {
      return { state: 'failed', messageId: 'RFA22', retryable: true, reason: 'an answer without status' };
    }
    if (status === 'APPROVED') return await proven(answer, handle, trust, at);
    const failed = frejaFailure(status);
    if (failed) return { state: 'failed', ...failed, reason: `failed: ${status}` };
    return { state: 'pending', ...frejaPending(status, handle) };
  } catch (error) {
    return failure(error);
  }
}

async function proven(
  answer: Record<string, unknown>,
  handle: OrderHandle,
  trust: Trust,
  at: Date,
): Promise<CollectResult> {
  const raw = JSON.stringify(answer);
  try {
    return { state: 'complete', ...(await proveFrejaAnswer(answer, handle, trust, at)), raw };
  } catch (error) {
    return { ...failure(error), raw };
  }
}

function failure(error: unknown): CollectFailure {
  if (error instanceof EidError) {
    return { state: 'failed', messageId: error.messageId, retryable: error.retryable, reason: error.message };
  }
  const reason =
    error instanceof SignatureError ? `not proven: ${error.message}` : 'not proven: unexpected answer';
  return { state: 'failed', messageId: 'RFA22', retryable: true, reason };
}
