import type { FastifyReply } from 'fastify';
import { qrTextField } from '../pages/form-fields.ts';
import { html, type Html } from '../pages/html.ts';
import { sendPage } from '../pages/page.ts';
import type { FrejaOffice } from './finish-transaction.ts';
import { isActive, type Transaction } from './transaction.ts';

/** The telephone before it has read a code: what has come to it by itself, codes on show, and a code's text to paste. */
export function frejaPhonePage(
  reply: FastifyReply,
  office: FrejaOffice,
  problem: string | undefined,
): FastifyReply {
  const active = office.transactions.list().filter(isActive).toReversed();
  const pushed = active.filter(({ request }) => request.userInfoType === 'SSN');
  const onShow = active.filter(
    ({ request, status }) => request.userInfoType === 'INFERRED' && status === 'STARTED',
  );
  const content = html`<p>Här är telefonen du har bredvid datorn.</p>
    ${
      pushed.length > 0
        ? html`<h2>Väntar på dig</h2>
            ${list(pushed, (each) => open(office, each, 'Öppna'))}`
        : undefined
    }
    <h2>Rikta kameran mot en kod</h2>
    ${
      onShow.length > 0
        ? list(onShow, (each) => open(office, each, 'Läs av koden'))
        : html`<p>Ingen kod visas just nu. Börja i e-tjänsten och ladda sedan om sidan.</p>`
    }
    <h2>Eller klistra in kodens text</h2>
    <form method="get" action="/freja-phone">
      ${qrTextField(problem)}
      <div class="buttons"><button>Läs av</button></div>
    </form>`;
  return sendPage(reply, 'Telefonens Freja-app', content, problem === undefined ? 200 : 422);
}

function list(transactions: Transaction[], item: (transaction: Transaction) => Html): Html {
  return html`<ul class="plain">
    ${transactions.map(item)}
  </ul>`;
}

function open({ clock, displayName }: FrejaOffice, transaction: Transaction, verb: string): Html {
  const { appToken, createdAt, request } = transaction;
  const age = Math.max(0, Math.round((clock.now() - createdAt) / 1000));
  const what = request.service === 'sign' ? 'underskrift' : 'legitimering';
  const whose = request.personalNumber ? `, ${request.personalNumber}` : '';
  return html`<li>
    <form method="post" action="/freja-phone">
      <button class="quiet row" name="transaction" value="${appToken}">
        ${verb} <span>${displayName}, ${what}${whose}, påbörjad för ${age} sekunder sedan</span>
      </button>
    </form>
  </li>`;
}
