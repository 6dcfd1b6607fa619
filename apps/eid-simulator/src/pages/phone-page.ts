import type { FastifyReply } from 'fastify';
import type { Bank } from '../bankid/finish-order.ts';
import type { Order } from '../bankid/order.ts';
import { qrTextField } from './form-fields.ts';
import { html, type Html } from './html.ts';
import { sendPage } from './page.ts';

/** The telephone before it has read a code: paste the code's text, or point the "camera" at a code that is on show. */
export function phonePage(reply: FastifyReply, bank: Bank, problem: string | undefined): FastifyReply {
  const waiting = bank.orders.list().filter((o) => o.status === 'pending' && o.connectedAt === undefined);
  const content = html`<p>Här är telefonen du har bredvid datorn.</p>
    <h2>Rikta kameran mot en kod</h2>
    ${
      waiting.length > 0
        ? html`<ul class="plain">
            ${waiting.toReversed().map((order) => camera(bank, order))}
          </ul>`
        : html`<p>Ingen kod visas just nu. Börja i e-tjänsten och ladda sedan om sidan.</p>`
    }
    <h2>Eller klistra in kodens text</h2>
    <form method="get" action="/phone">
      ${qrTextField(problem)}
      <div class="buttons"><button>Läs av</button></div>
    </form>`;
  return sendPage(reply, 'Telefonens BankID-app', content, problem === undefined ? 200 : 422);
}

function camera(bank: Bank, order: Order): Html {
  const age = Math.max(0, Math.round((bank.clock.now() - order.createdAt) / 1000));
  const what = order.request.operation === 'sign' ? 'underskrift' : 'legitimering';
  return html`<li>
    <form method="post" action="/phone">
      <button class="quiet row" name="order" value="${order.appToken}">
        Läs av koden <span>${bank.displayName}, ${what}, påbörjad för ${age} sekunder sedan</span>
      </button>
    </form>
  </li>`;
}
