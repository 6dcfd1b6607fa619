import { createHash } from 'node:crypto';
import type { Random } from '../random.ts';
import type { SimulatorClock } from '../simulator-clock.ts';
import {
  isActive,
  type Ending,
  type Service,
  type Transaction,
  type TransactionRequest,
} from './transaction.ts';

const resultKeptMs = 10 * 60_000;

/** All of Freja's transactions, moved on by the simulator's clock. */
export interface TransactionBook {
  /** Undefined where the person already has a login under way: then that one ends too. */
  create(request: TransactionRequest): Transaction | undefined;
  /** Finds a transaction by either of its names, brought up to the present. */
  find(by: Partial<Pick<Transaction, 'reference' | 'appToken'>>): Transaction | undefined;
  list(): Transaction[];
  /** The app has fetched it. */
  deliver(transaction: Transaction): void;
  /** It is in this person's app. A login ends together with another one of the same person. */
  bind(transaction: Transaction, personalNumber: string): void;
  end(transaction: Transaction, status: Ending, approval?: object): void;
  /** The state for the relying party; ten minutes after the end nothing is known any longer. */
  result(service: Service, reference: string): object | undefined;
  reset(): void;
}

/** An empty book. */
export function createTransactionBook(clock: SimulatorClock, random: Random): TransactionBook {
  const transactions = new Map<string, Transaction>();
  const end = (transaction: Transaction, status: Ending, at = clock.now()): boolean => {
    if (!isActive(transaction)) return false;
    Object.assign(transaction, { status, endedAt: at });
    return true;
  };
  const present = (transaction: Transaction): Transaction => {
    const expiresAt = transaction.createdAt + transaction.request.lifetime;
    if (clock.now() >= expiresAt) end(transaction, 'EXPIRED', expiresAt);
    return transaction;
  };
  const list = (): Transaction[] => [...transactions.values()].map(present);
  const loginsOf = (personalNumber: string): Transaction[] =>
    list().filter(
      (each) =>
        isActive(each) && each.request.service === 'authentication' && each.personalNumber === personalNumber,
    );
  return {
    create: (request) => {
      const { service, personalNumber } = request;
      const others = personalNumber && service === 'authentication' ? loginsOf(personalNumber) : [];
      for (const other of others) end(other, 'REJECTED');
      if (others.length > 0) return undefined;
      const transaction: Transaction = {
        reference: `${random.uuid()}${random.uuid()}`.replaceAll('-', ''),
        appToken: random.uuid(),
        request,
        createdAt: clock.now(),
        status: 'STARTED',
        wrongPins: 0,
        ...(request.useDynamicQrCode && {
          qrCodeSecret: createHash('sha256').update(random.uuid()).digest('base64url'),
        }),
        ...(personalNumber && { personalNumber }),
      };
      transactions.set(transaction.reference, transaction);
      return transaction;
    },
    find: (by) => {
      const wanted = Object.entries(by) as [keyof typeof by, string][];
      return list().find((each) => wanted.every(([key, value]) => each[key] === value));
    },
    list,
    deliver: (transaction) => {
      if (transaction.status === 'STARTED') transaction.status = 'DELIVERED_TO_MOBILE';
    },
    bind: (transaction, personalNumber) => {
      const login = transaction.request.service === 'authentication';
      const others = login ? loginsOf(personalNumber).filter((other) => other !== transaction) : [];
      transaction.personalNumber = personalNumber;
      if (others.length > 0) for (const each of [...others, transaction]) end(each, 'REJECTED');
    },
    end: (transaction, status, approval) => {
      if (end(transaction, status) && approval) transaction.approval = approval;
    },
    result: (service, reference) => {
      const transaction = transactions.get(reference);
      if (transaction?.request.service !== service) return undefined;
      const { status, endedAt = clock.now(), approval } = present(transaction);
      if (clock.now() - endedAt > resultKeptMs) return undefined;
      return { [service === 'sign' ? 'signRef' : 'authRef']: reference, status, ...approval };
    },
    reset: () => transactions.clear(),
  };
}
