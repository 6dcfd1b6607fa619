import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { cardReaders, kindsOfEid, type Order } from '../bankid/order.ts';
import { finishOrder, type Bank } from '../bankid/finish-order.ts';
import { scanQr } from '../bankid/scan-qr.ts';
import { checkCode } from './check-code.ts';
import { html } from './html.ts';
import { orderForm, type OrderFormView, type Surface } from './order-form.ts';
import { sendPage } from './page.ts';
import { phonePage } from './phone-page.ts';

type Fields = Partial<Record<'act' | 'person' | 'code' | 'chip' | 'reader' | 'redirect', string>>;

interface Visit {
  Params: { appToken: string };
  Querystring: { redirect?: string };
  Body: Fields | undefined;
}

/** The BankID app as web pages: opened by launch token on this device, or by a QR code on "the telephone". */
export function appRoutes(bank: Bank) {
  return async (app: FastifyInstance): Promise<void> => {
    app.get<{ Querystring: { autostarttoken?: string; redirect?: string } }>(
      '/app',
      async ({ query }, reply) => {
        const { autostarttoken: autoStartToken = '', redirect = '' } = query;
        const order = bank.orders.find({ autoStartToken });
        if (order?.status !== 'pending') return gone(reply);
        bank.orders.connect(order);
        return reply.redirect(`/app/${order.appToken}?redirect=${encodeURIComponent(redirect)}`, 303);
      },
    );
    app.get<{ Querystring: { qr?: string } }>('/phone', async ({ query }, reply) => {
      if (query.qr === undefined) return phonePage(reply, bank, undefined);
      const order = scanQr(bank.orders, query.qr, bank.clock.now());
      if (!order) return phonePage(reply, bank, 'Koden stämmer inte eller är för gammal. Läs av en ny.');
      bank.orders.connect(order);
      return reply.redirect(`/phone/${order.appToken}`, 303);
    });
    app.post<{ Body: { order?: string } | undefined }>('/phone', async ({ body }, reply) => {
      const order = bank.orders.find({ appToken: body?.order ?? '' });
      if (order?.status !== 'pending') return gone(reply);
      bank.orders.connect(order);
      return reply.redirect(`/phone/${order.appToken}`, 303);
    });
    for (const path of ['/app/:appToken', '/phone/:appToken'] as const) {
      app.get<Visit>(path, async (request, reply) => {
        const order = bank.orders.find({ appToken: request.params.appToken });
        return order?.status === 'pending' ? show(reply, viewOf(bank, order, request)) : gone(reply);
      });
      app.post<Visit>(path, async (request, reply) => answer(bank, request, reply));
    }
  };
}

async function answer(
  bank: Bank,
  request: FastifyRequest<Visit>,
  reply: FastifyReply,
): Promise<FastifyReply> {
  const order = bank.orders.find({ appToken: request.params.appToken });
  if (order?.status !== 'pending') return gone(reply);
  const view = viewOf(bank, order, request);
  const { act, person = '', code = '', chip, reader } = request.body ?? {};
  const biometrics = act === 'biometrics';
  if (act === 'cancel') {
    bank.orders.fail(order, 'userCancel');
    return leave(reply, view, 'Du har avbrutit');
  }
  const wrong = biometrics ? undefined : checkCode(order, code);
  if (wrong?.blocked) {
    bank.orders.fail(order, 'certificateErr');
    return leave(reply, view, 'BankID är spärrat');
  }
  if (wrong) return show(reply, { ...view, chosen: person, wrongCode: wrong.problem }, 422);
  if (order.request.requirement.mrtd && chip !== 'yes') {
    return show(
      reply,
      { ...view, chosen: person, wrongPerson: 'Tjänsten kräver att du läser av pass eller id-kort.' },
      422,
    );
  }
  const [personalNumber = '', kind] = person.split(':');
  const choice = {
    personalNumber,
    kind: kindsOfEid.find((k) => k === kind),
    reader: cardReaders.find((each) => each === reader),
    biometrics,
  };
  const result = await finishOrder(bank, order, choice);
  return result.done
    ? leave(reply, view, 'Klart')
    : show(reply, { ...view, chosen: person, wrongPerson: result.problem }, 422);
}

function viewOf(bank: Bank, order: Order, request: FastifyRequest<Visit>): OrderFormView {
  const onPhone =
    request.url.startsWith('/phone') ||
    /Android|iPhone|iPad|Mobile/u.test(request.headers['user-agent'] ?? '');
  const surface: Surface = onPhone ? 'telephone' : 'computer';
  const redirect = request.body?.redirect ?? request.query.redirect ?? '';
  return { order, displayName: bank.displayName, surface, redirect };
}

function show(reply: FastifyReply, view: OrderFormView, status = 200): FastifyReply {
  const title = view.order.request.operation === 'sign' ? 'Skriv under' : 'Legitimera dig';
  return sendPage(reply, title, orderForm(view), status);
}

/** An app on the same device brings the browser back; a telephone beside it does not. */
function leave(reply: FastifyReply, { order, redirect }: OrderFormView, title: string): FastifyReply {
  const back = order.request.returnUrl ?? (/^https?:\/\//u.test(redirect) ? redirect : undefined);
  const sameDevice = reply.request.url.startsWith('/app');
  if (sameDevice && back !== undefined) return reply.redirect(back, 303);
  return sendPage(reply, title, html`<p>Du kan stänga fliken och gå tillbaka till e-tjänsten.</p>`);
}

function gone(reply: FastifyReply): FastifyReply {
  const text = html`<p>Det finns inget att göra här längre. Gå tillbaka till e-tjänsten och börja om.</p>`;
  return sendPage(reply, 'Länken gäller inte längre', text, 404);
}
