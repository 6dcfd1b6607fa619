import type { MessageId } from './bankid-messages.ts';
import type { CollectFailure, OrderHandle } from './provider.ts';

/**
 * What to show while an order lives. Where Freja was told whom to ask, the order is in that person's app already,
 * and there is nothing to scan. A status that was added yesterday is only "in progress".
 */
export function frejaPending(
  status: string,
  { flow, pushed }: Pick<OrderHandle, 'flow' | 'pushed'>,
): { messageId: MessageId; showQr: boolean } {
  switch (status) {
    case 'STARTED':
      if (flow === 'this-device') return { messageId: 'RFA13', showQr: false };
      return pushed ? { messageId: 'RFA9', showQr: false } : { messageId: 'RFA1', showQr: true };
    case 'DELIVERED_TO_MOBILE':
    case 'OPENED':
      return { messageId: 'RFA9', showQr: false };
    default:
      return { messageId: 'RFA21', showQr: false };
  }
}

const failures: Readonly<Record<string, Pick<CollectFailure, 'messageId' | 'retryable'>>> = {
  CANCELED: { messageId: 'RFA6', retryable: true },
  RP_CANCELED: { messageId: 'RFA3', retryable: true },
  EXPIRED: { messageId: 'RFA8', retryable: true },
  // Freja stops an order when something looks wrong, such as two logins at once.
  REJECTED: { messageId: 'riskBlocked', retryable: true },
};

/** What to show when an order has ended without approval; undefined for every other status. */
export function frejaFailure(status: string): Pick<CollectFailure, 'messageId' | 'retryable'> | undefined {
  return Object.hasOwn(failures, status) ? failures[status] : undefined;
}
