import { Readable } from 'node:stream';
import type { CitizenErrand, SummaryRowJson, SummaryStepJson } from '@handslag/contracts/errands';
import type { Language } from '@handslag/contracts/municipalities';
import { inLanguage } from '@handslag/form-engine';
import type { DocumentRow, DocumentSection, Fact } from '../adapters/pdf/document-content.ts';
import { saidIn, type Said } from '../adapters/pdf/said.ts';
import type { CitizenActor } from '../actor.ts';
import type { Download } from '../attachments/download.ts';
import type { Context } from '../context.ts';
import { surroundingsOf } from '../drafts/surroundings-of.ts';
import { acceptedEids, presentEid } from '../municipalities/accepted-eids.ts';
import { compiledForm } from '../e-services/compiled-form.ts';
import { filedSummary } from '../submissions/filed-summary.ts';
import { gatherMyData, type AllMyData } from './gather-my-data.ts';
import { en } from './my-data-words/en.ts';
import { fi } from './my-data-words/fi.ts';
import type { MyDataWords } from './my-data-words/my-data-words.ts';
import { sv } from './my-data-words/sv.ts';

type Draft = AllMyData['drafts'][number];

const wordsIn: { readonly [L in Language]: MyDataWords } = { sv, en, fi };

/** How the document is written: in which language, and so how moments are. */
type Writing = { language: Language; words: MyDataWords; when: (iso: string) => string };

function writingIn(language: Language): Writing {
  const words = wordsIn[language];
  const moment = new Intl.DateTimeFormat(words.locale, {
    dateStyle: 'long',
    timeStyle: 'short',
    timeZone: 'Europe/Stockholm',
  });
  return { language, words, when: (iso) => moment.format(new Date(iso)) };
}

/** Everything that is kept of the one who asks, as a PDF to read and to print, in their language: see `gatherMyData`. */
export async function printMyData(ctx: Context, actor: CitizenActor): Promise<Download> {
  const { municipality, language = 'sv' } = actor;
  const { name, settings } = municipality;
  const writing = writingIn(language);
  const { words } = writing;
  const all = await gatherMyData(ctx, actor);
  const now = ctx.clock();
  const pdf = await ctx.receipts.renderDocument({
    language,
    municipality: { name, ...settings },
    title: words.title,
    description: words.description(name),
    subtitle: words.subtitle,
    registrationNumber: null,
    madeAt: now,
    facts: [{ label: words.fetched, value: writing.when(now.toISOString()) }],
    notice: actor.simulated ? words.simulated : null,
    outcome: null,
    sections: [
      aboutPerson(actor, all, writing),
      whereSignedIn(all, namesOfEids(ctx, actor, language), writing),
      ...(await Promise.all(all.drafts.map((draft) => begun(ctx, actor, draft, writing)))),
      ...all.errands.map((errand) => sentIn(errand, writing)),
      ...unseen(all, writing),
    ],
  });
  return {
    name: 'mina-uppgifter.pdf',
    mime: 'application/pdf',
    size: pdf.byteLength,
    stream: Readable.from([Buffer.from(pdf)]),
  };
}

function aboutPerson(
  { person }: CitizenActor,
  { myData }: AllMyData,
  { words, when }: Writing,
): DocumentSection {
  const { name, country, email, phone, knownSince } = myData;
  return {
    title: words.you,
    paragraphs: [words.origin],
    facts: [
      { label: words.name, value: name },
      ...(person.personalNumber === null ? [] : [{ label: words.number, value: person.personalNumber }]),
      ...(country === null ? [] : [{ label: words.country, value: country }]),
      { label: words.email, value: email },
      { label: words.phone, value: phone },
      { label: words.since, value: when(knownSince) },
    ],
  };
}

function namesOfEids(
  ctx: Context,
  { municipality }: CitizenActor,
  language: Language,
): ReadonlyMap<string, string> {
  return new Map(
    acceptedEids(ctx, municipality).map((eid) => [eid.name, inLanguage(presentEid(eid).label, language)]),
  );
}

function whereSignedIn(
  { myData }: AllMyData,
  eids: ReadonlyMap<string, string>,
  { words, when }: Writing,
): DocumentSection {
  return {
    title: words.signedIn,
    paragraphs: [],
    facts: myData.sessions.map(({ here, startedAt, lastActiveAt, eid }) => ({
      label: here ? words.thisBrowser : words.otherBrowser,
      value: words.session(eids.get(eid) ?? eid, when(startedAt), when(lastActiveAt)),
    })),
  };
}

async function begun(
  ctx: Context,
  actor: CitizenActor,
  draft: Draft,
  { language, words, when }: Writing,
): Promise<DocumentSection> {
  const { eService, version, answers, startedAt, savedAt, deleteAfter } = draft;
  const compiled = await compiledForm(ctx, actor.municipality, eService.key, version);
  const { attributes } = surroundingsOf(ctx, actor);
  return {
    title: [words.begun, saidIn(eService.name, language)],
    paragraphs: [words.notSent],
    facts: [
      { label: words.begunAt, value: when(startedAt) },
      { label: words.savedAt, value: when(savedAt) },
      { label: words.deletedAt, value: deleteAfter === null ? words.whenSignedOut : when(deleteAfter) },
    ],
    steps:
      compiled === null
        ? []
        : stepsOf(filedSummary(compiled.form, { answers, attributes }, ctx.clock(), language)),
  };
}

function sentIn(errand: CitizenErrand, writing: Writing): DocumentSection {
  const { language, words, when } = writing;
  const { eService, registrationNumber, receivedAt, status, summary, attachments, timeline } = errand;
  return {
    title: [`${registrationNumber}: `, saidIn(eService.name, language)],
    paragraphs: [],
    facts: [
      { label: words.received, value: when(receivedAt) },
      { label: words.status, value: saidIn(status.name, language) },
      ...attachments.map(({ questionLabel, name, sha256 }) => ({
        label: `${words.attachment}${questionLabel}`,
        value: `${name}\nSHA-256: ${sha256}`,
      })),
      ...timeline.map((event) => told(event, writing)).filter(({ value }) => value !== ''),
    ],
    steps: stepsOf(summary),
  };
}

/** An event in words; empty where it tells nothing but that it happened. */
function told(
  { at, by, status, text, attachments }: CitizenErrand['timeline'][number],
  { language, when }: Writing,
): Fact {
  const said: Said[] = status ? [saidIn(status.name, language)] : [];
  said.push(...[text ?? '', ...attachments.map(({ name }) => name)].filter(Boolean));
  return {
    label: when(at),
    value: said.length === 0 ? '' : [`${by}:`, ...said.flatMap((one) => ['\n', one])],
  };
}

function unseen({ needsSurerSignIn }: AllMyData, { language, words }: Writing): DocumentSection[] {
  if (needsSurerSignIn.length === 0) return [];
  return [
    {
      title: words.unseen,
      paragraphs: [words.unseenLead],
      points: needsSurerSignIn.map(({ name }) => saidIn(name, language)),
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
