import type { Language } from '@handslag/contracts/municipalities';
import type { Municipality } from '../../actor.ts';
import type { Context } from '../../context.ts';
import { ProblemError } from '../../problem-error.ts';
import { findPublishedVersion } from '../find-published-version.ts';
import { blankFormContent } from './blank-form-content.ts';

const most = 120;
type Made = { fingerprint: string; pdf: Promise<Buffer> };
const heldBy = new WeakMap<Context, Map<string, Made>>();

/**
 * A service as a PDF to fill in by hand, in a language. Drawn once for each version and what is said around it; `not_found` when the municipality
 * does not offer it.
 */
export async function getBlankForm(
  ctx: Context,
  municipality: Municipality,
  { key, language }: { key: string; language: Language },
): Promise<{ title: string; pdf: Buffer }> {
  const service = await findPublishedVersion(ctx, municipality, key);
  if (!service) throw new ProblemError('not_found');
  const content = blankFormContent(municipality, service, service.definition, {
    madeAt: ctx.clock(),
    language,
  });
  const { madeAt: _madeAt, ...said } = content;
  const fingerprint = JSON.stringify(said);
  const all = heldBy.get(ctx) ?? new Map<string, Made>();
  heldBy.set(ctx, all);
  const name = `${municipality.id}/${key}/${language}`;
  const held = all.get(name);
  const made = held?.fingerprint === fingerprint ? held : draw();
  all.delete(name);
  all.set(name, made);
  for (const oldest of all.keys()) {
    if (all.size <= most) break;
    all.delete(oldest);
  }
  return { title: content.description, pdf: await made.pdf };

  function draw(): Made {
    const pdf = ctx.receipts.renderBlankForm(content).then((bytes) => Buffer.from(bytes));
    // A failure must not be remembered: the next one to ask tries again.
    pdf.catch(() => all.delete(name));
    return { fingerprint, pdf };
  }
}
