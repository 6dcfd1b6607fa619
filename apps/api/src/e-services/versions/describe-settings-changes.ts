import { isDeepStrictEqual } from 'node:util';
import { ErrandStatus, type EServiceSettings } from '@handslag/contracts/e-services';
import { Text } from '@handslag/contracts/municipalities';
import { z } from 'zod';
import { describeStatusChanges } from './describe-status-changes.ts';

/** What each setting is called by those who build services. */
const names: Record<keyof EServiceSettings, string> = {
  name: 'Namn',
  summary: 'Sammanfattning',
  description: 'Beskrivning',
  category: 'Kategori',
  audience: 'Vem e-tjänsten är till för',
  searchWords: 'Sökord',
  login: 'Inloggning',
  eids: 'E-legitimationer',
  leastLoa: 'Tillitsnivå',
  signing: 'Underskrift',
  signingParties: 'Vilka som skriver under',
  draftPolicy: 'Hur länge påbörjade ärenden sparas',
  checklist: 'Bra att ha till hands',
  minutesToComplete: 'Tid att fylla i',
  processingTime: 'Handläggningstid',
  processingWorkingDays: 'Handläggningstid i arbetsdagar',
  cost: 'Kostnad',
  personalData: 'Personuppgifter',
  retentionDays: 'Gallring',
  statuses: 'Statusar',
  receiptText: 'Text på kvittensen',
  handlerGroup: 'Handläggargrupp',
  owner: 'Ansvarig',
  assignmentRules: 'Fördelning till grupper',
  messageTemplates: 'Meddelandemallar',
  decisions: 'Beslut',
  mailTexts: 'Texter i e-post',
  secrecy: 'Sekretess',
  survey: 'Enkät',
  opensAt: 'Öppnar',
  closesAt: 'Stänger',
};

/** Codes in the words of those who build services. */
const codes: { [Key in keyof EServiceSettings]?: Readonly<Record<string, string>> } = {
  login: { required: 'krävs', optional: 'valfri', none: 'ingen' },
  signing: { none: 'ingen', applicant: 'den sökande', 'several-parties': 'den sökande och fler' },
  leastLoa: { loa2: 'tillitsnivå 2', loa3: 'tillitsnivå 3', loa4: 'tillitsnivå 4' },
};
const moments: readonly (keyof EServiceSettings)[] = ['opensAt', 'closesAt'];
const moment = new Intl.DateTimeFormat('sv-SE', {
  timeZone: 'Europe/Stockholm',
  dateStyle: 'long',
  timeStyle: 'short',
});
const longest = 60;
const Statuses = z.array(ErrandStatus);

type GroupNames = Readonly<Record<string, string>>;

/** Which settings differ, a sentence each; of the statuses one for each of them. Groups are called what `groupNames` call them. */
export function describeSettingsChanges(
  before: unknown,
  after: unknown,
  groupNames: GroupNames = {},
): string[] {
  return (Object.keys(names) as (keyof EServiceSettings)[]).flatMap((key) => {
    const [old, fresh] = [valueOf(before, key), valueOf(after, key)];
    if (isDeepStrictEqual(old, fresh)) return [];
    if (key === 'statuses') {
      const [were, are] = [Statuses.safeParse(old), Statuses.safeParse(fresh)];
      if (were.success && are.success) return describeStatusChanges(were.data, are.data);
    }
    const [was, is] = [inWords(key, old, groupNames), inWords(key, fresh, groupNames)];
    const name = `Inställningen ”${names[key]}”`;
    if (old === undefined) return [`${name} har lagts till${is === null ? '' : `: ”${is}”`}.`];
    if (fresh === undefined) return [`${name} har tagits bort.`];
    if (was !== null && was === is) return [`${name} har ändrats på andra språk.`];
    return [`${name} har ändrats${was === null || is === null ? '' : ` från ”${was}” till ”${is}”`}.`];
  });
}

/** A value as it can stand in a sentence; null for one that has no words of its own, or too many. */
function inWords(key: keyof EServiceSettings, value: unknown, groupNames: GroupNames): string | null {
  if (key === 'retentionDays') return value === null ? 'bevaras' : `${String(value)} dagar`;
  if (key === 'handlerGroup' && typeof value === 'string') return groupNames[value] ?? value;
  if (typeof value === 'number') return String(value);
  const words = typeof value === 'string' ? value : Text.safeParse(value).data?.sv;
  if (words === undefined || words.length > longest) return null;
  if (moments.includes(key)) return Number.isNaN(Date.parse(words)) ? null : moment.format(new Date(words));
  return codes[key] ? (codes[key][words] ?? null) : words;
}

function valueOf(settings: unknown, key: string): unknown {
  return typeof settings === 'object' && settings !== null ? Reflect.get(settings, key) : undefined;
}
