import { Readable } from 'node:stream';
import type { CitizenErrand, SummaryRowJson, SummaryStepJson } from '@handslag/contracts/errands';
import type { DocumentRow, DocumentSection } from '../adapters/pdf/document-content.ts';
import type { CitizenActor } from '../actor.ts';
import type { Download } from '../attachments/download.ts';
import type { Context } from '../context.ts';
import { surroundingsOf } from '../drafts/surroundings-of.ts';
import { acceptedEids, presentEid } from '../municipalities/accepted-eids.ts';
import { compiledForm } from '../e-services/compiled-form.ts';
import { filedSummary } from '../submissions/filed-summary.ts';
import { gatherMyData, type AllMyData } from './gather-my-data.ts';

type Draft = AllMyData['drafts'][number];

const moment = new Intl.DateTimeFormat('sv-SE', {
  dateStyle: 'long',
  timeStyle: 'short',
  timeZone: 'Europe/Stockholm',
});
const when = (iso: string): string => moment.format(new Date(iso));

/** Everything that is kept of the one who asks, as a PDF to read and to print: see `gatherMyData`. */
export async function printMyData(ctx: Context, actor: CitizenActor): Promise<Download> {
  const { municipality } = actor;
  const { name, settings } = municipality;
  const all = await gatherMyData(ctx, actor);
  const now = ctx.clock();
  const pdf = await ctx.receipts.renderDocument({
    municipality: { name, ...settings },
    title: 'Mina uppgifter',
    description: `Mina uppgifter hos ${name}`,
    subtitle: 'Allt som kommunens e-tjänster har sparat om dig',
    registrationNumber: null,
    madeAt: now,
    facts: [{ label: 'Hämtat', value: moment.format(now) }],
    notice: actor.simulated ? 'Hämtat med en simulerad e-legitimation.' : null,
    outcome: null,
    sections: [
      aboutPerson(actor, all),
      whereSignedIn(all, namesOfEids(ctx, actor)),
      ...(await Promise.all(all.drafts.map((draft) => begun(ctx, actor, draft)))),
      ...all.errands.map(sentIn),
      ...unseen(all),
    ],
  });
  return {
    name: 'mina-uppgifter.pdf',
    mime: 'application/pdf',
    size: pdf.byteLength,
    stream: Readable.from([Buffer.from(pdf)]),
  };
}

function aboutPerson({ person }: CitizenActor, { myData }: AllMyData): DocumentSection {
  const { name, country, email, phone, knownSince } = myData;
  return {
    title: 'Du',
    paragraphs: ['Namn och personnummer kommer från din e-legitimation. Övrigt har du lämnat själv.'],
    facts: [
      { label: 'Namn', value: name },
      ...(person.personalNumber === null ? [] : [{ label: 'Personnummer', value: person.personalNumber }]),
      ...(country === null ? [] : [{ label: 'Land', value: country }]),
      { label: 'E-postadress', value: email },
      { label: 'Telefonnummer', value: phone },
      { label: 'Här sedan', value: when(knownSince) },
    ],
  };
}

function namesOfEids(ctx: Context, { municipality }: CitizenActor): ReadonlyMap<string, string> {
  return new Map(acceptedEids(ctx, municipality).map((eid) => [eid.name, presentEid(eid).label.sv]));
}

function whereSignedIn({ myData }: AllMyData, eids: ReadonlyMap<string, string>): DocumentSection {
  return {
    title: 'Där du är inloggad',
    paragraphs: [],
    facts: myData.sessions.map(({ here, startedAt, lastActiveAt, eid }) => ({
      label: here ? 'Den här webbläsaren' : 'En annan webbläsare eller enhet',
      value: `${eids.get(eid) ?? eid}, sedan ${when(startedAt)}, senast använd ${when(lastActiveAt)}`,
    })),
  };
}

async function begun(ctx: Context, actor: CitizenActor, draft: Draft): Promise<DocumentSection> {
  const { eService, version, answers, startedAt, savedAt, deleteAfter } = draft;
  const compiled = await compiledForm(ctx, actor.municipality, eService.key, version);
  const { attributes } = surroundingsOf(ctx, actor);
  return {
    title: `Påbörjat: ${eService.name.sv}`,
    paragraphs: ['Inte inskickat. Ingen på kommunen kan läsa det.'],
    facts: [
      { label: 'Påbörjat', value: when(startedAt) },
      { label: 'Senast sparat', value: when(savedAt) },
      { label: 'Tas bort', value: deleteAfter === null ? 'När du loggar ut' : when(deleteAfter) },
    ],
    steps:
      compiled === null ? [] : stepsOf(filedSummary(compiled.form, { answers, attributes }, ctx.clock())),
  };
}

function sentIn(errand: CitizenErrand): DocumentSection {
  const { eService, registrationNumber, receivedAt, status, summary, attachments, timeline } = errand;
  return {
    title: `${registrationNumber}: ${eService.name.sv}`,
    paragraphs: [],
    facts: [
      { label: 'Kom in till kommunen', value: when(receivedAt) },
      { label: 'Status', value: status.name.sv },
      ...attachments.map(({ questionLabel, name, sha256 }) => ({
        label: `Bilaga: ${questionLabel}`,
        value: `${name}\nSHA-256: ${sha256}`,
      })),
      ...timeline.map(told).filter(({ value }) => value !== ''),
    ],
    steps: stepsOf(summary),
  };
}

/** An event in words; empty where it tells nothing but that it happened. */
function told({
  at,
  by,
  status,
  text,
  attachments,
}: CitizenErrand['timeline'][number]): DocumentRow & { value: string } {
  const words = [status?.name.sv ?? '', text ?? '', ...attachments.map(({ name }) => name)].filter(Boolean);
  return { label: when(at), value: words.length === 0 ? '' : `${by}:\n${words.join('\n')}` };
}

function unseen({ needsSurerSignIn }: AllMyData): DocumentSection[] {
  if (needsSurerSignIn.length === 0) return [];
  return [
    {
      title: 'Det som inte visas',
      paragraphs: ['De här e-tjänsterna kräver en säkrare inloggning innan du kan läsa det du har där.'],
      points: needsSurerSignIn.map(({ name }) => name.sv),
    },
  ];
}

function stepsOf(steps: readonly SummaryStepJson[]): { title: string; rows: DocumentRow[] }[] {
  return steps
    .filter(({ rows }) => rows.length > 0)
    .map(({ title, rows }) => ({ title, rows: rows.map(rowOf) }));
}

function rowOf({ kind, label, value, rows = [] }: SummaryRowJson): DocumentRow {
  return kind === 'group' ? { label, rows: rows.map(rowOf) } : { label, value };
}
