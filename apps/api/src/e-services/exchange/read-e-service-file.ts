import { type WorkProblem } from '@handslag/contracts/builder';
import { EServiceFile } from '@handslag/contracts/e-service-files';
import type { EServiceDefinition } from '@handslag/form-engine';
import {
  findBound,
  parseDefinition,
  problemsOf,
  readCondition,
} from '@handslag/form-engine/parse-definition';
import type { EServiceSettings } from '@handslag/contracts/e-services';
import { questionAt } from '../review/question-at.ts';
import { readJson } from './read-json.ts';

export type ReadFile =
  | { ok: true; key: string; settings: EServiceSettings; definition: EServiceDefinition }
  | { ok: false; problems: WorkProblem[] };

type Problem = { path: string; message: string };

/**
 * Reads a file that should hold one service. What comes back has the right shape and compiles; otherwise everything that is
 * wrong, with line, question and reason. Never throws, whatever the file is.
 */
export function readEServiceFile(text: string): ReadFile {
  if (text.trim() === '') return refused('Filen är tom.');
  if (/^\s*</.test(text))
    return refused('Det här är en XML- eller HTML-fil. Välj en fil som exporterats från Handslag.');
  const read = readJson(text);
  if (!read.ok) return { ok: false, problems: [{ severity: 'error', ...read.fault }] };
  const { value, lineOf } = read;
  const refusal = foreignness(value);
  if (refusal) return refused(refusal);
  const problems = problemsIn(value as Record<string, unknown>);
  if (problems.length === 0) return { ok: true, ...(value as EServiceFile) };
  const definition: unknown = Reflect.get(value as object, 'definition');
  return {
    ok: false,
    problems: problems.map(({ path, message }) => {
      const question = questionAt(definition, path);
      return { severity: 'error', path, message, line: lineOf(path), ...(question && { question }) };
    }),
  };
}

const refused = (message: string): ReadFile => ({
  ok: false,
  problems: [{ severity: 'error', path: '', message, line: 1 }],
});

/** Why something that is JSON is no file of ours; nothing when it says that it is one. */
function foreignness(value: unknown): string | undefined {
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    return 'Filen innehåller ingen e-tjänst. Välj en fil som exporterats från Handslag.';
  if ('components' in value || 'display' in value)
    return 'Det här ser ut som ett formulär från Form.io. Det går inte att läsa in här.';
  if (!('handslag' in value) && 'steps' in value)
    return 'Filen innehåller bara ett formulär. Den behöver också ”handslag”, ”format”, ”key” och ”settings”.';
  if (!('handslag' in value) || value.handslag !== 'e-service')
    return 'Filen kommer inte från Handslag: den saknar "handslag": "e-service".';
  if ('format' in value && typeof value.format === 'number' && value.format > 1)
    return 'Filen kommer från en nyare version av Handslag än den här. Uppdatera, eller exportera om den.';
  return undefined;
}

function problemsIn(value: Record<string, unknown>): readonly Problem[] {
  const { definition, ...rest } = value;
  const bound = findBound(value);
  if (bound) return [bound];
  const parsed = EServiceFile.safeParse({ ...rest, definition: {} });
  const form = parseDefinition(definition);
  return [
    ...(parsed.success ? [] : problemsOf(parsed.error.issues).map(ofKey)),
    ...(form.ok
      ? []
      : form.problems.map(({ path, message }) => ({
          path: path ? `definition.${path}` : 'definition',
          message,
        }))),
    ...(parsed.success && form.ok ? problemsInRules(parsed.data.settings, form.definition) : []),
  ];
}

/** A key is written in another way than the ids within a form. */
const ofKey = ({ path, message }: Problem): Problem =>
  path === 'key'
    ? {
        path,
        message:
          'Skriv e-tjänstens adress med små bokstäver a–z, siffror och bindestreck, till exempel ”skolskjuts-2”.',
      }
    : { path, message };

/** The rules of assignment lie in the settings and are about the form. */
function problemsInRules(
  { assignmentRules = [] }: EServiceSettings,
  definition: EServiceDefinition,
): readonly Problem[] {
  return assignmentRules.flatMap(({ when }, index) =>
    readCondition(when, definition).map(({ path, message }) => ({
      path: `settings.assignmentRules[${index}].when${path && `.${path}`}`,
      message,
    })),
  );
}
