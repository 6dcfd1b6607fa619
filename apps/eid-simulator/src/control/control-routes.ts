import type { FastifyInstance } from 'fastify';
import type { Fault, Faults } from '../bankid/faults.ts';
import { finishOrder, type Answer, type Bank } from '../bankid/finish-order.ts';
import { cardReaders, kindsOfEid, risks, type Order } from '../bankid/order.ts';
import { checkCode } from '../pages/check-code.ts';
import { forgeEvidence, forgeries, type Forgery } from '../pki/forge-evidence.ts';
import type { SimulatedConnection } from '../simulated-connection.ts';
import { ControlError } from './control-error.ts';

interface Act {
  personalNumber?: string;
  kind?: string;
  forgery?: string;
  hintCode?: string;
  reader?: string;
  biometrics?: boolean;
  deviceIp?: string;
  code?: string;
  risk?: string;
}

type Action = (bank: Bank, order: Order, act: Act) => Promise<void> | void;

const failWith =
  (hintCode: string): Action =>
  (bank, order) =>
    bank.orders.fail(order, hintCode);

const actions: Record<string, Action> = {
  scan: (bank, order) => bank.orders.connect(order),
  start: (bank, order) => bank.orders.connect(order),
  'ask-for-code': (bank, order) => {
    bank.orders.connect(order);
    order.hintCode = 'userSign';
  },
  identify: (bank, order, { personalNumber = '' }) => bank.orders.identify(order, personalNumber),
  complete: async (bank, order, act) => {
    bank.orders.connect(order);
    const forgery = forgeries.find((name): name is Forgery => name === act.forgery);
    if (act.forgery !== undefined && !forgery) throw new ControlError(400, `Unknown forgery ${act.forgery}`);
    const result = await finishOrder(bank, order, answerOf(act), forgery && forgeEvidence(forgery));
    if (!result.done) throw new ControlError(409, result.problem);
  },
  'enter-code': async (bank, order, act) => {
    bank.orders.connect(order);
    const wrong = checkCode(order, act.code ?? '');
    if (wrong?.blocked) return bank.orders.fail(order, 'certificateErr');
    if (wrong) throw new ControlError(409, wrong.problem);
    const result = await finishOrder(bank, order, answerOf(act));
    if (!result.done) throw new ControlError(409, result.problem);
  },
  'set-risk': (_bank, order, act) => {
    const risk = risks.find((each) => each === act.risk);
    if (!risk) throw new ControlError(400, `Unknown risk ${act.risk}`);
    order.risk = risk;
  },
  fail: (bank, order, act) => bank.orders.fail(order, act.hintCode ?? 'userCancel'),
  cancel: failWith('userCancel'),
  decline: failWith('userDeclinedCall'),
  'certificate-error': failWith('certificateErr'),
  expire: failWith('expiredTransaction'),
};

export interface Controlled {
  bank: Bank;
  faults: Faults;
  /** Filled in when the simulator knows its address. */
  connections: readonly SimulatedConnection[];
  /** Bring each part back to how it started. */
  resets: readonly (() => void)[];
}

function answerOf({ personalNumber = '', kind, reader, biometrics = false, deviceIp }: Act): Answer {
  return {
    personalNumber,
    kind: kindsOfEid.find((each) => each === kind),
    reader: cardReaders.find((each) => each === reader),
    biometrics,
    deviceIp,
  };
}

/** For tests: everything a person, a bank or bad luck can do to an order, and the clock. JSON in, JSON out. */
export function controlRoutes({ bank, faults, connections, resets }: Controlled) {
  return async (app: FastifyInstance): Promise<void> => {
    app.get('/connections', async () => connections);
    app.get('/orders', async () => bank.orders.list().map(describe));
    app.post<{ Params: { orderRef: string; action: string }; Body: Act | null }>(
      '/orders/:orderRef/:action',
      async ({ params, body }) =>
        act(bank, bank.orders.find({ orderRef: params.orderRef }), params.action, body),
    );
    app.post<{ Params: { action: string }; Body: Act | null }>(
      '/latest/:action',
      async ({ params, body }) => {
        const pending = bank.orders.list().filter((order) => order.status === 'pending');
        return act(bank, pending.at(-1), params.action, body);
      },
    );
    app.post<{ Body: Fault }>('/faults', async ({ body }) => {
      faults.add(body);
      return {};
    });
    app.post<{ Body: { milliseconds: number } }>('/clock/jump', async ({ body }) => {
      bank.clock.jump(body.milliseconds);
      return { now: new Date(bank.clock.now()).toISOString() };
    });
    app.post('/reset', async () => {
      for (const reset of resets) reset();
      return {};
    });
  };
}

async function act(bank: Bank, order: Order | undefined, name: string, body: Act | null): Promise<object> {
  const action = actions[name];
  if (!action) throw new ControlError(404, `Unknown action ${name}`);
  if (!order) throw new ControlError(404, 'No such order');
  if (order.status !== 'pending') throw new ControlError(409, `The order is ${order.status}`);
  await action(bank, order, body ?? {});
  return describe(order);
}

function describe({
  orderRef,
  autoStartToken,
  appToken,
  request,
  status,
  hintCode,
  personalNumber,
}: Order): object {
  return {
    orderRef,
    autoStartToken,
    appToken,
    operation: request.operation,
    returnUrl: request.returnUrl,
    visibleData: request.visibleData,
    status,
    hintCode,
    personalNumber,
  };
}
