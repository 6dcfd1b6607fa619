import type { IFlattenedRuleSet } from 'dependency-cruiser';

type Rule = NonNullable<IFlattenedRuleSet['forbidden']>[number];

const tests = '[.](test|spec)[.]tsx?$|^apps/[^/]+/(test|bench)/|^packages/[^/]+/(test|bench)/|/testing/';

/** What each workspace may know of our own. A test may reach for more. */
const mayKnow: Record<string, string[]> = {
  'packages/form-engine': [],
  'packages/contracts': ['packages/form-engine'],
  'packages/eid': [],
  'packages/samples': ['packages/form-engine', 'packages/contracts'],
  prisma: ['packages/samples'],
  'apps/web': ['packages/contracts', 'packages/form-engine'],
  'apps/api': ['packages/contracts', 'packages/form-engine', 'packages/eid', 'prisma'],
  'apps/eid-simulator': ['packages/eid', 'packages/samples'],
  e2e: ['packages/contracts', 'packages/form-engine', 'packages/samples', 'prisma'],
};

/** In the API arrows only point down this list, and not within a line. Rooms of one line stand between the same bars. */
const apiLines = [
  'start|worker',
  'launcher',
  'server',
  'app|job-list',
  'retention|privacy|archive|administration',
  'errands',
  'signings',
  'submissions|surveys|paper-forms',
  'drafts',
  'attachments',
  'e-services',
  'sign-in',
  'sessions',
  'users',
  'municipalities|audit|notifications|health',
  'http|adapters|jobs',
  'context|actor|config|settings|problem-error|log|hold-for',
];

const webLines = ['main', 'routes', 'citizen|management', 'session|municipality|form', 'api|i18n|ui'];

/**
 * In a row of lines, no file may import from a line above or from a neighbour in its own line. The wiring reaches for what
 * it wires, and the lowest line may know types of it.
 */
function downwards(
  place: string,
  lines: readonly string[],
  neighboursAllowed: readonly string[] = [],
): Rule[] {
  return lines.map((line, at) => {
    const above = lines.slice(0, at).join('|');
    const beside = neighboursAllowed.includes(line) ? '' : `${place}/(${line})(/|[.]tsx?$)`;
    return {
      name: `${line} looks only down`,
      severity: 'error',
      from: { path: `^${place}/(${line})(/|[.]tsx?$)`, pathNot: `${tests}|^apps/api/src/context[.]ts$` },
      to: {
        path: [...(above ? [`^${place}/(${above})(/|[.]tsx?$)`] : []), ...(beside ? [`^${beside}`] : [])],
        pathNot: `^${place}/$1(/|[.]tsx?$)`,
        ...(at === lines.length - 1 && { dependencyTypesNot: ['type-only' as const] }),
      },
    };
  });
}

const workspaceRules: Rule[] = Object.entries(mayKnow).map(([workspace, known]) => ({
  name: `${workspace} knows only ${known.join(', ') || 'itself'}`,
  severity: 'error',
  from: { path: `^${workspace}/`, pathNot: `${tests}|^apps/api/src/(start[.]ts$|launcher/)` },
  to: { path: '^(packages|apps|prisma|e2e)/', pathNot: [workspace, ...known].map((place) => `^${place}/`) },
}));

/** docs/architecture.md, section 3, as rules. */
export const boundaryRules: IFlattenedRuleSet = {
  forbidden: [
    ...workspaceRules,
    ...downwards('apps/api/src', apiLines, ['context|actor|config|settings|problem-error|log|hold-for']),
    ...downwards('apps/web/src', webLines, ['session|municipality|form', 'api|i18n|ui']),
    {
      name: 'no cycles',
      severity: 'error',
      from: {},
      // What is only a type, or is loaded later, makes no circle when the program starts.
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only', 'dynamic-import'] } },
    },
    {
      name: 'the form engine needs nothing but zod',
      severity: 'error',
      from: { path: '^packages/form-engine/src/', pathNot: tests },
      to: { path: 'node_modules', pathNot: 'node_modules/zod/' },
    },
    {
      name: 'the form engine runs anywhere, so not on Node alone',
      severity: 'error',
      from: { path: '^packages/form-engine/src/', pathNot: tests },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'a repository is private to its room',
      severity: 'error',
      from: { path: '^apps/api/src/([^/]+)/', pathNot: tests },
      to: { path: '^apps/api/src/[^/]+/.*-repository[.]ts$', pathNot: '^apps/api/src/$1/' },
    },
    {
      name: 'only repositories, jobs and the wiring reach the database',
      severity: 'error',
      from: {
        path: '^apps/api/src/',
        pathNot: `${tests}|-repository[.]ts$|^apps/api/src/(context[.]ts|start[.]ts|launcher/|jobs/)`,
      },
      to: { path: '^prisma/', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'verbs know no HTTP',
      severity: 'error',
      from: {
        path: '^apps/api/src/[^/]+/',
        pathNot: `${tests}|-(routes|plugin|uploads)[.]ts$|^apps/api/src/(http|launcher|adapters|jobs)/`,
      },
      to: { path: 'node_modules/(fastify|@fastify)|^apps/api/src/http/', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'routes and plugins are leaves that only app.ts imports',
      severity: 'error',
      from: { pathNot: `${tests}|^apps/api/src/app[.]ts$` },
      to: { path: '^apps/api/src/.*-(routes|plugin)[.]ts$' },
    },
  ],
};
