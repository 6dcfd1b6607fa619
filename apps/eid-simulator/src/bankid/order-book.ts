import type { Random } from '../random.ts';
import type { SimulatorClock } from '../simulator-clock.ts';
import type { Order, OrderRequest } from './order.ts';

const startWithinMs = 30_000;
const finishWithinMs = 180_000;
const completeKeptMs = 180_000;
const failedKeptMs = 300_000;
const askForCodeAfterMs = 1_500;

/** What `/collect` says about an order. */
interface Snapshot {
  orderRef: string;
  status: 'pending' | 'complete' | 'failed';
  hintCode?: string;
  completionData?: object;
}

/** All orders of one simulator, moved on by its clock. */
export interface OrderBook {
  create(request: OrderRequest): Order;
  /** Finds an order by any of its names, brought up to the present. */
  find(
    by: Partial<Pick<Order, 'orderRef' | 'autoStartToken' | 'qrStartToken' | 'appToken'>>,
  ): Order | undefined;
  list(): Order[];
  /** The app has taken the order. */
  connect(order: Order): void;
  /** A person's BankID has the order; an older pending order of the same person is thereby replaced. */
  identify(order: Order, personalNumber: string): void;
  fail(order: Order, hintCode: string): void;
  complete(order: Order, completionData: object): void;
  /** The relying party takes the order back; it can then no longer be collected. */
  withdraw(order: Order): void;
  /** The state for the relying party; an outcome is given once, and only for some minutes. */
  collect(orderRef: string): Snapshot | undefined;
  reset(): void;
}

/** An empty order book. */
export function createOrderBook(clock: SimulatorClock, random: Random): OrderBook {
  const orders = new Map<string, Order>();
  const end = (order: Order, status: 'complete' | 'failed', hintCode: string, at = clock.now()): void => {
    if (order.status !== 'pending') return;
    Object.assign(order, { status, hintCode, endedAt: at });
  };
  const present = (order: Order): Order => {
    const now = clock.now();
    const unanswered = order.connectedAt === undefined && !order.request.callInitiator;
    if (unanswered && now - order.createdAt >= startWithinMs) {
      end(order, 'failed', 'startFailed', order.createdAt + startWithinMs);
    }
    if (now - order.createdAt >= finishWithinMs) {
      end(order, 'failed', 'expiredTransaction', order.createdAt + finishWithinMs);
    }
    const waited = order.hintCode === 'started' && now - (order.connectedAt ?? now) >= askForCodeAfterMs;
    if (order.status === 'pending' && waited) order.hintCode = 'userSign';
    return order;
  };
  const list = (): Order[] => [...orders.values()].map(present);
  return {
    create: (request) => {
      const order = newOrder(request, clock.now(), random);
      orders.set(order.orderRef, order);
      return order;
    },
    find: (by) => {
      const wanted = Object.entries(by) as [keyof typeof by, string][];
      return list().find((order) => wanted.every(([key, value]) => order[key] === value));
    },
    list,
    connect: (order) => {
      if (order.status !== 'pending' || order.connectedAt !== undefined) return;
      order.connectedAt = clock.now();
      order.hintCode = order.request.requirement.mrtd ? 'userMrtd' : 'started';
    },
    identify: (order, personalNumber) => {
      const earlier = list().filter((other) => other.personalNumber === personalNumber && other !== order);
      for (const other of earlier) end(other, 'failed', 'cancelled');
      order.personalNumber = personalNumber;
    },
    fail: (order, hintCode) => end(order, 'failed', hintCode),
    complete: (order, completionData) => {
      if (order.status === 'pending') order.completionData = completionData;
      end(order, 'complete', '');
    },
    withdraw: (order) => {
      order.status = 'withdrawn';
    },
    collect: (orderRef) => {
      const order = orders.get(orderRef);
      return order && hand(present(order), clock.now());
    },
    reset: () => orders.clear(),
  };
}

function newOrder(request: OrderRequest, createdAt: number, random: Random): Order {
  return {
    orderRef: random.uuid(),
    autoStartToken: random.uuid(),
    qrStartToken: random.uuid(),
    qrStartSecret: random.uuid(),
    appToken: random.uuid(),
    request,
    createdAt,
    status: 'pending',
    hintCode: request.callInitiator ? 'userCallConfirm' : 'outstandingTransaction',
    collected: false,
    wrongPins: 0,
    risk: 'low',
  };
}

function hand(order: Order, now: number): Snapshot | undefined {
  const { orderRef, status, hintCode, completionData, endedAt = now } = order;
  if (status === 'pending') return { orderRef, status, hintCode };
  const kept = status === 'complete' ? completeKeptMs : failedKeptMs;
  if (status === 'withdrawn' || order.collected || now - endedAt > kept) return undefined;
  order.collected = true;
  return status === 'complete'
    ? { orderRef, status, ...(completionData && { completionData }) }
    : { orderRef, status, hintCode };
}
