import { X509Certificate } from 'node:crypto';
import { proveCompletion, type Trust } from './bankid-completion.ts';
import { messageForFailed, messageForPending } from './bankid-messages.ts';
import { longestSignText, orderBody, orderTexts } from './bankid-order.ts';
import { qrText } from './bankid-qr.ts';
import { createBankIdWire, type BankIdCall, type BankIdWireConfig } from './bankid-wire.ts';
import { deviceOf } from './device-of.ts';
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

export interface BankIdConfig extends BankIdWireConfig {
  environment: TrustEnvironment;
  /** PEM of the one root that signatures of this environment must lead to. */
  signatureRoot: string;
  /** The name BankID shows for us, as ordered with the certificate. */
  displayName: string;
  /** The addresses that open the app; BankID's own when missing. */
  launch?: { desktop: string; phone: string };
  clock?: () => Date;
}

const bankIdLaunch = { desktop: 'bankid:///', phone: 'https://app.bankid.com/' };
const simulatorMark = 'Handslag Simulator';

/**
 * BankID as one of the e-IDs a municipality can accept.
 * Throws when the settings mix environments: a simulator's root never proves a real person, and the other way round.
 */
export function createBankId(config: BankIdConfig): PollingProvider {
  const trust = trustOf(config);
  const call = createBankIdWire(config);
  const clock = config.clock ?? (() => new Date());
  const launch = config.launch ?? bankIdLaunch;
  return {
    id: 'bankid',
    environment: config.environment,
    longestSignText,
    start: (request) => start(call, request, config.environment, clock),
    collect: (handle) => collect(call, handle, trust, clock),
    cancel: async (handle) => {
      await call('cancel', { orderRef: handle.orderRef }).catch(() => undefined);
    },
    launchLink: (handle) =>
      `${launch[handle.device]}?autostarttoken=${handle.own['autoStartToken']}&redirect=null`,
    qrText: (handle, now) => {
      const seconds = Math.floor((now.getTime() - Date.parse(handle.startedAt)) / 1000);
      const { qrStartToken = '', qrStartSecret = '' } = handle.own;
      return qrText(qrStartToken, qrStartSecret, Math.max(0, seconds));
    },
  };
}

function trustOf({ environment, signatureRoot, displayName, baseUrl, cert, key }: BankIdConfig): Trust {
  const root = new X509Certificate(signatureRoot);
  const simulated = root.subject.includes(simulatorMark);
  if (simulated !== (environment === 'simulator')) {
    throw new Error(`The BankID root does not belong to the environment "${environment}".`);
  }
  if (environment !== 'simulator' && (!baseUrl.startsWith('https://') || !cert || !key)) {
    throw new Error('BankID needs an https address, a certificate and its key.');
  }
  return { environment, root, displayName };
}

async function start(
  call: BankIdCall,
  request: StartRequest,
  environment: TrustEnvironment,
  clock: () => Date,
): Promise<OrderHandle> {
  const texts = orderTexts(request);
  const path = request.purpose === 'login' ? 'auth' : 'sign';
  const answer = (await call(path, orderBody(request, texts, environment))) as Record<string, unknown> | null;
  const startedAt = clock().toISOString();
  const { personalNumber, kinds } = request.requirement ?? {};
  return {
    provider: 'bankid',
    purpose: request.purpose,
    flow: request.flow,
    device: deviceOf(request.userAgent),
    orderRef: required(answer, 'orderRef'),
    own: {
      autoStartToken: required(answer, 'autoStartToken'),
      qrStartToken: required(answer, 'qrStartToken'),
      qrStartSecret: required(answer, 'qrStartSecret'),
    },
    startedAt,
    endUserIp: request.endUserIp,
    ...(personalNumber && { requiredPersonalNumber: personalNumber }),
    ...(kinds?.length && { kinds }),
    ...texts,
  };
}

function required(answer: Record<string, unknown> | null, key: string): string {
  const value = answer?.[key];
  if (typeof value === 'string' && value !== '') return value;
  throw new EidError(`BankID answered without ${key}`, { messageId: 'RFA5', retryable: true, alarm: true });
}

async function collect(
  call: BankIdCall,
  handle: OrderHandle,
  trust: Trust,
  clock: () => Date,
): Promise<CollectResult> {
  try {
    const answer = (await call('collect', { orderRef: handle.orderRef })) as Record<string, unknown> | null;
    const hint = typeof answer?.['hintCode'] === 'string' ? answer['hintCode'] : undefined;
    switch (answer?.['status']) {
      case 'pending':
        return pending(hint, handle);
      case 'complete':
        return proven(answer, handle, trust, clock());
      case 'failed':
        return {
          state: 'failed',
          ...messageForFailed(hint, handle.flow),
          reason: `failed: ${hint ?? 'no hint'}`,
        };
      default:
        return { state: 'failed', messageId: 'RFA22', retryable: true, reason: 'unknown status' };
    }
  } catch (error) {
    return failure(error);
  }
}

function proven(answer: Record<string, unknown>, handle: OrderHandle, trust: Trust, at: Date): CollectResult {
  const raw = JSON.stringify(answer);
  try {
    return { state: 'complete', ...proveCompletion(answer['completionData'], handle, trust, at), raw };
  } catch (error) {
    return { ...failure(error), raw };
  }
}

function pending(hint: string | undefined, handle: OrderHandle): CollectResult {
  const waiting = hint === 'outstandingTransaction' || hint === 'noClient';
  const messageId = messageForPending(hint, handle);
  return { state: 'pending', messageId, showQr: waiting && handle.flow === 'other-device' };
}

function failure(error: unknown): CollectFailure {
  if (error instanceof EidError) {
    return { state: 'failed', messageId: error.messageId, retryable: error.retryable, reason: error.message };
  }
  const reason =
    error instanceof SignatureError ? `not proven: ${error.message}` : 'not proven: unexpected answer';
  return { state: 'failed', messageId: 'RFA22', retryable: true, reason };
}
