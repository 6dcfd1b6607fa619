import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { checkCode } from '../pages/check-code.ts';
import { html } from '../pages/html.ts';
import { sendPage } from '../pages/page.ts';
import { finishTransaction, type FrejaOffice } from './finish-transaction.ts';
import { frejaForm, type FrejaFormView } from './freja-form.ts';
import { frejaPhonePage } from './freja-phone-page.ts';
import { scanFrejaCode } from './scan-freja-code.ts';
import { isActive, type Transaction } from './transaction.ts';

type Fields = Partial<Record<'act' | 'person' | 'code' | 'originAppScheme', string>>;

interface Visit {
  Params: { appToken: string };
  Querystring: { originAppScheme?: string };
  Body: Fields | undefined;
}

/** The Freja app as web pages: opened by its link on this device, or by a QR code on "the telephone". */
export function frejaAppRoutes(office: FrejaOffice) {
  const { transactions } = office;
  const take = (reply: FastifyReply, path: string, transaction: Transaction | undefined): FastifyReply => {
    if (!transaction || !isActive(transaction)) return gone(reply);
    transactions.deliver(transaction);
    return reply.redirect(path.replace(':appToken', transaction.appToken), 303);
  };
  return async (app: FastifyInstance): Promise<void> => {
    app.get<{ Querystring: { transactionReference?: string; originAppScheme?: string } }>(
      '/freja-app',
      async ({ query }, reply) => {
        const { transactionReference: reference = '', originAppScheme = '' } = query;
        const path = `/freja-app/:appToken?originAppScheme=${encodeURIComponent(originAppScheme)}`;
        const transaction = transactions.find({ reference });
        // What is to be scanned while it is on show opens by no link.
        return take(reply, path, transaction?.qrCodeSecret === undefined ? transaction : undefined);
      },
    );
    app.get<{ Querystring: { qr?: string } }>('/freja-phone', async ({ query }, reply) => {
      if (query.qr === undefined) return frejaPhonePage(reply, office, undefined);
      const transaction = scanFrejaCode(transactions, query.qr, office.clock.now());
      if (!transaction || !isActive(transaction)) {
        return frejaPhonePage(reply, office, 'Koden stämmer inte eller är för gammal. Läs av en ny.');
      }
      return take(reply, '/freja-phone/:appToken', transaction);
    });
    app.post<{ Body: { transaction?: string } | undefined }>('/freja-phone', async ({ body }, reply) =>
      take(reply, '/freja-phone/:appToken', transactions.find({ appToken: body?.transaction ?? '' })),
    );
    for (const path of ['/freja-app/:appToken', '/freja-phone/:appToken'] as const) {
      app.get<Visit>(path, async (request, reply) => {
        const view = viewOf(office, request);
        return view ? show(reply, view) : gone(reply);
      });
      app.post<Visit>(path, async (request, reply) => answer(office, request, reply));
    }
  };
}

function viewOf(office: FrejaOffice, request: FastifyRequest<Visit>): FrejaFormView | undefined {
  const transaction = office.transactions.find({ appToken: request.params.appToken });
  if (!transaction || !isActive(transaction)) return undefined;
  const back = request.body?.originAppScheme ?? request.query.originAppScheme ?? '';
  return { transaction, displayName: office.displayName, back };
}

async function answer(
  office: FrejaOffice,
  request: FastifyRequest<Visit>,
  reply: FastifyReply,
): Promise<FastifyReply> {
  const view = viewOf(office, request);
  if (!view) return gone(reply);
  const { transaction } = view;
  const { act, person: chosen = '', code = '' } = request.body ?? {};
  if (act === 'cancel') {
    office.transactions.end(transaction, 'CANCELED');
    return leave(reply, view, 'Du har avbrutit');
  }
  const wrong = checkCode(transaction, code);
  if (wrong?.blocked) {
    office.transactions.end(transaction, 'REJECTED');
    return leave(reply, view, 'Freja är spärrad');
  }
  if (wrong) return show(reply, { ...view, chosen, wrongCode: wrong.problem }, 422);
  const result = await finishTransaction(office, transaction, chosen);
  if (result.done) return leave(reply, view, 'Klart');
  return isActive(transaction)
    ? show(reply, { ...view, wrongPerson: result.problem }, 422)
    : leave(reply, view, 'Freja avbröt för din säkerhet');
}

function show(reply: FastifyReply, view: FrejaFormView, status = 200): FastifyReply {
  const title = view.transaction.request.service === 'sign' ? 'Skriv under' : 'Legitimera dig';
  return sendPage(reply, title, frejaForm(view), status);
}

/** An app on the same device brings the browser back; a telephone beside it does not. */
function leave(reply: FastifyReply, { back }: FrejaFormView, title: string): FastifyReply {
  if (reply.request.url.startsWith('/freja-app') && /^https?:\/\//u.test(back))
    return reply.redirect(back, 303);
  return sendPage(reply, title, html`<p>Du kan stänga fliken och gå tillbaka till e-tjänsten.</p>`);
}

function gone(reply: FastifyReply): FastifyReply {
  const text = html`<p>Det finns inget att göra här längre. Gå tillbaka till e-tjänsten och börja om.</p>`;
  return sendPage(reply, 'Länken gäller inte längre', text, 404);
}
