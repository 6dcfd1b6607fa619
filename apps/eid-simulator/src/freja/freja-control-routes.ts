import type { FastifyInstance } from 'fastify';
import type { Fault, Faults } from '../bankid/faults.ts';
import { ControlError } from '../control/control-error.ts';
import { finishTransaction, type FrejaOffice } from './finish-transaction.ts';
import { forgeDetails, frejaForgeries } from './forge-details.ts';
import { isActive, type Ending, type Transaction } from './transaction.ts';

interface Act {
  personalNumber?: string;
  forgery?: string;
}

type Action = (office: FrejaOffice, transaction: Transaction, act: Act) => Promise<void> | void;

const endWith =
  (ending: Ending): Action =>
  ({ transactions }, transaction) =>
    transactions.end(transaction, ending);

const actions: Record<string, Action> = {
  deliver: ({ transactions }, transaction) => transactions.deliver(transaction),
  bind: ({ transactions }, transaction, { personalNumber = '' }) => {
    transactions.deliver(transaction);
    transactions.bind(transaction, personalNumber);
  },
  approve: async (office, transaction, { personalNumber, forgery: name }) => {
    office.transactions.deliver(transaction);
    const forgery = frejaForgeries.find((each) => each === name);
    if (name !== undefined && !forgery) throw new ControlError(400, `Unknown forgery ${name}`);
    const person = personalNumber ?? transaction.personalNumber ?? '';
    const result = await finishTransaction(office, transaction, person, forgery && forgeDetails(forgery));
    if (!result.done) throw new ControlError(409, result.problem);
  },
  reject: endWith('REJECTED'),
  cancel: endWith('CANCELED'),
  expire: endWith('EXPIRED'),
};

/** For tests: everything a person, Freja or bad luck can do to a transaction. JSON in, JSON out. */
export function frejaControlRoutes(office: FrejaOffice, faults: Faults) {
  const { transactions } = office;
  return async (app: FastifyInstance): Promise<void> => {
    app.get('/transactions', async () => transactions.list().map(describe));
    app.post<{ Params: { reference: string; action: string }; Body: Act | null }>(
      '/transactions/:reference/:action',
      async ({ params: { reference, action }, body }) =>
        act(office, transactions.find({ reference }), action, body),
    );
    app.post<{ Params: { action: string }; Body: Act | null }>('/latest/:action', async ({ params, body }) =>
      act(office, transactions.list().findLast(isActive), params.action, body),
    );
    app.post<{ Body: Fault }>('/faults', async ({ body }) => {
      faults.add(body);
      return {};
    });
  };
}

async function act(
  office: FrejaOffice,
  transaction: Transaction | undefined,
  name: string,
  body: Act | null,
): Promise<object> {
  const action = actions[name];
  if (!action) throw new ControlError(404, `Unknown action ${name}`);
  if (!transaction) throw new ControlError(404, 'No such transaction');
  if (!isActive(transaction)) throw new ControlError(409, `The transaction is ${transaction.status}`);
  await action(office, transaction, body ?? {});
  return describe(transaction);
}

function describe({ reference, appToken, request, status, personalNumber }: Transaction): object {
  return {
    reference,
    appToken,
    service: request.service,
    title: request.sign?.title,
    originDeviceDetails: request.originDeviceDetails,
    status,
    personalNumber,
  };
}
