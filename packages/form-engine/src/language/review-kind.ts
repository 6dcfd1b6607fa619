import type { Question, QuestionTypeName } from '../definition.ts';
import type { LanguageFinding } from './language-finding.ts';

const MOST_RADIOS = 7;

/** A question that another type would ask better, or that should be marked. */
export const reviewKind = (question: Question, path: string): readonly LanguageFinding[] => [
  ...manyChoices(question, path),
  ...betterType(question, path),
  ...unmarked(question, path),
];

function manyChoices(question: Question, path: string): readonly LanguageFinding[] {
  if (question.type !== 'radio' || question.choices.length <= MOST_RADIOS) return [];
  return [
    {
      severity: 'warning',
      code: 'many_choices',
      path: `${path}.choices`,
      message: `”${question.label.sv}” har ${question.choices.length} val på rad. En lista är lättare att hitta i.`,
      fix: { label: 'Gör om till lista', edits: [{ path: `${path}.type`, value: 'select' }] },
    },
  ];
}

const betterTypes: readonly { find: RegExp; type: QuestionTypeName; called: string }[] = [
  { find: /personnummer/iu, type: 'personal-number', called: 'personnummer' },
  { find: /organisationsnummer/iu, type: 'organisation-number', called: 'organisationsnummer' },
  { find: /e-?post(?:adress)?$|e-?mail/iu, type: 'email', called: 'e-post' },
  { find: /telefon(?:nummer)?$|mobil(?:nummer)?$/iu, type: 'phone', called: 'telefon' },
  { find: /datum$/iu, type: 'date', called: 'datum' },
];

/** Asked as free text, what has a type that checks it and that the browser can fill in. */
function betterType(question: Question, path: string): readonly LanguageFinding[] {
  if (question.type !== 'text' || question.mask !== undefined) return [];
  const better = betterTypes.find(({ find }) => find.test((question.label.sv ?? '').trim()));
  if (!better) return [];
  const plain: Record<string, unknown> = { ...question, type: better.type };
  for (const key of ['minLength', 'maxLength', 'mask', 'autocomplete']) delete plain[key];
  return [
    {
      severity: 'warning',
      code: 'better_type',
      path: `${path}.type`,
      message: `”${question.label.sv}” ställs som fri text. Typen ${better.called} kontrollerar svaret, och webbläsaren kan fylla i det.`,
      fix: { label: `Gör om till ${better.called}`, edits: [{ path, value: plain }] },
    },
  ];
}

/** GDPR, article 9, as people ask about it. */
const sensitiveWords =
  /hälsa|sjukdom|diagnos|funktionsnedsättning|medicin|missbruk|fackförening|facklig|religion|trosuppfattning|etnisk|politisk åsikt|sexuell|brott|dom(?:ar)? (?:i|från) domstol|skyddade? (?:person|adress|identitet)/iu;
const neverSensitive = new Set<QuestionTypeName>([
  'information',
  'stop',
  'consent',
  'group',
  'repeating-group',
  'calculated',
]);

function unmarked(question: Question, path: string): readonly LanguageFinding[] {
  if (question.sensitive !== undefined || neverSensitive.has(question.type)) return [];
  if (!sensitiveWords.test(question.label.sv ?? '')) return [];
  return [
    {
      severity: 'warning',
      code: 'sensitive',
      path,
      message: `”${question.label.sv}” kan ge känsliga personuppgifter. Märk frågan som känslig, eller visa att du har tänkt på det.`,
      fix: { label: 'Märk som känslig', edits: [{ path: `${path}.sensitive`, value: true }] },
    },
  ];
}
