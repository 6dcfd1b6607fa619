import { isDeepStrictEqual } from 'node:util';
import type { EServiceSettings } from '@handslag/contracts/e-services';

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

/** Which settings differ, a sentence each. */
export function describeSettingsChanges(before: unknown, after: unknown): string[] {
  return (Object.keys(names) as (keyof EServiceSettings)[]).flatMap((key) => {
    const [old, fresh] = [valueOf(before, key), valueOf(after, key)];
    if (isDeepStrictEqual(old, fresh)) return [];
    if (old === undefined) return [`Inställningen ”${names[key]}” har lagts till.`];
    if (fresh === undefined) return [`Inställningen ”${names[key]}” har tagits bort.`];
    const told = isPlain(old) && isPlain(fresh) ? ` från ”${old}” till ”${fresh}”` : '';
    return [`Inställningen ”${names[key]}” har ändrats${told}.`];
  });
}

const isPlain = (value: unknown): value is string | number =>
  (typeof value === 'string' && value.length <= 60) || typeof value === 'number';

function valueOf(settings: unknown, key: string): unknown {
  return typeof settings === 'object' && settings !== null ? Reflect.get(settings, key) : undefined;
}
