import { PassThrough, type Readable } from 'node:stream';
import type { CitizenErrand, SummaryRowJson } from '@handslag/contracts/errands';
import { ZipFile } from 'yazl';
import type { Applicant } from '../actor.ts';
import { record } from '../audit/record.ts';
import type { Context } from '../context.ts';
import { listCompletions } from './completions/completion-repository.ts';
import { listDecisions } from './decisions/decision-repository.ts';
import { listFiles, type ErrandFile } from './errand-repository.ts';
import { getMyErrand } from './get-my-errand.ts';
import { inMyErrand } from './in-my-errand.ts';

const moment = new Intl.DateTimeFormat('sv-SE', {
  dateStyle: 'long',
  timeStyle: 'short',
  timeZone: 'Europe/Stockholm',
});

/**
 * Everything of an errand of the actor's as one zip, made while it is sent: the receipt with what was filed, the decisions that are
 * drawn, the answers that stand and what has been written, in plain text, and every file.
 */
export async function getWholeErrand(
  ctx: Context,
  actor: Applicant,
  errandId: string,
): Promise<{ name: string; stream: Readable }> {
  const shown = await getMyErrand(ctx, actor, errandId);
  const { errand, files, completions, decisions } = await inMyErrand(
    ctx,
    actor,
    errandId,
    async (tx, found) => {
      await record(tx, actor, { action: 'errand:downloaded', object: { kind: 'errand', id: errandId } });
      return {
        errand: found,
        files: await listFiles(tx, errandId),
        completions: await listCompletions(tx, errandId),
        decisions: (await listDecisions(tx, errandId)).toReversed(),
      };
    },
  );
  const zip = new ZipFile();
  const packed = new PassThrough();
  zip.outputStream.pipe(packed);
  const keep = (name: string, storageKey: string) =>
    zip.addReadStreamLazy(name, { compress: false }, (take) => {
      ctx.files.kept.read(storageKey).then(
        ({ stream }) => take(null, stream),
        (error: Error) => take(error, packed),
      );
    });
  // What cannot be read ends the answer, so that nobody takes half of it for the whole.
  zip.on('error', (error: Error) => packed.destroy(error));
  const number = errand.registrationNumber;
  if (errand.receiptKey !== null) keep(`kvittens-${number}.pdf`, errand.receiptKey);
  for (const [index, { receiptKey }] of completions.entries())
    if (receiptKey !== null) keep(`kvittens-komplettering-${index + 1}-${number}.pdf`, receiptKey);
  for (const [index, { storageKey }] of decisions.entries())
    if (storageKey !== null) keep(`beslut-${index + 1}-${number}.pdf`, storageKey);
  zip.addBuffer(Buffer.from(answersIn(shown)), 'svar.txt');
  zip.addBuffer(Buffer.from(eventsIn(shown)), 'handelser.txt');
  for (const [name, file] of named(files)) keep(name, file.storageKey);
  zip.end();
  return { name: `arende-${number}.zip`, stream: packed };
}

/** Each under a name of its own. */
function named(files: readonly ErrandFile[]): Map<string, ErrandFile> {
  const all = new Map<string, ErrandFile>();
  for (const file of files) {
    const folder = file.eventId === null ? 'bilagor' : 'meddelanden';
    let name = `${folder}/${file.name}`;
    for (let copy = 2; all.has(name); copy += 1) name = `${folder}/${copy}-${file.name}`;
    all.set(name, file);
  }
  return all;
}

function answersIn({ registrationNumber, eService, summary }: CitizenErrand): string {
  const steps = summary.map(({ title, rows }) => `${title}\n\n${rows.map((row) => rowIn(row, '')).join('')}`);
  return [`${eService.name.sv}, ${registrationNumber}`, ...steps].join('\n\n');
}

function rowIn({ label, value, rows }: SummaryRowJson, indent: string): string {
  if (rows && rows.length > 0)
    return `${indent}${label}\n${rows.map((row) => rowIn(row, `${indent}  `)).join('')}`;
  return `${indent}${label}: ${value}\n`;
}

function eventsIn({ timeline }: CitizenErrand): string {
  const told = timeline.filter(({ text, status }) => text !== null || status !== null);
  return told
    .map(({ at, by, status, text }) =>
      [`${moment.format(new Date(at))}, ${by}`, status?.name.sv, text].filter(Boolean).join('\n'),
    )
    .join('\n\n');
}
