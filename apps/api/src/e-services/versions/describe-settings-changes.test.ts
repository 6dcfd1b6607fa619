import type { EServiceSettings } from '@handslag/contracts/e-services';
import { expect, it } from 'vitest';
import { smallSettings } from '../../../test/small-service.ts';
import { describeSettingsChanges } from './describe-settings-changes.ts';

const after = (patch: Partial<EServiceSettings>, before: Partial<EServiceSettings> = {}) =>
  describeSettingsChanges({ ...smallSettings, ...before }, { ...smallSettings, ...patch });
const [received, assessed, closed] = smallSettings.statuses;
if (!received || !assessed || !closed) throw new Error('no statuses');

it.each<[string, string[], string]>([
  ['a code', after({ login: 'none' }), 'Inställningen ”Inloggning” har ändrats från ”krävs” till ”ingen”.'],
  ['a level', after({ leastLoa: 'loa4' }), 'Inställningen ”Tillitsnivå” har lagts till: ”tillitsnivå 4”.'],
  ['a moment', after({ opensAt: '2027-01-10T07:00:00.000Z' }), 'Inställningen ”Öppnar” har lagts till: ”10 januari 2027 kl. 08:00”.'], // prettier-ignore
  ['what is kept for ever', after({ retentionDays: 90 }), 'Inställningen ”Gallring” har ändrats från ”bevaras” till ”90 dagar”.'], // prettier-ignore
  ['a text', after({ audience: { sv: 'Företagare' } }), 'Inställningen ”Vem e-tjänsten är till för” har ändrats från ”Alla” till ”Företagare”.'], // prettier-ignore
  ['a translation', after({ audience: { sv: 'Alla', en: 'All' } }), 'Inställningen ”Vem e-tjänsten är till för” har ändrats på andra språk.'], // prettier-ignore
  ['what is too long to repeat', after({ summary: { sv: 'ord '.repeat(40) } }), 'Inställningen ”Sammanfattning” har ändrats.'], // prettier-ignore
  ['what is taken away', after({}, { owner: 'Kim' }), 'Inställningen ”Ansvarig” har tagits bort.'],
])('%s is told in words', (_what, told, sentence) => {
  expect(told).toEqual([sentence]);
});

it('of statuses it is told which have come, gone, changed name and changed otherwise', () => {
  const statuses = [
    { ...received, name: { sv: 'Mottaget' }, internalText: 'Läs' },
    { ...closed, name: { ...closed.name, en: 'Closed' } },
    { ...assessed, id: 'status-2', name: { sv: 'Hos nämnden' } },
  ];
  expect(after({ statuses })).toEqual([
    'Statusen ”Utreds” har tagits bort. Ärenden som har den behöver få en annan av en handläggare.',
    'Statusen ”Inkommet” heter nu ”Mottaget”.',
    'Statusen ”Mottaget” har ändrats: det handläggaren läser.',
    'Statusen ”Avslutat” har ändrats: namnet på andra språk.',
    'Statusen ”Hos nämnden” har lagts till.',
  ]);
  expect(after({ statuses: [received, closed, assessed] })).toEqual(['Statusarna står i en annan ordning.']);
});

it('of settings that are no settings yet it is only told that they differ', () => {
  expect(describeSettingsChanges(smallSettings, { ...smallSettings, statuses: 'inga' })).toEqual([
    'Inställningen ”Statusar” har ändrats.',
  ]);
});

it('a group is called what the municipality calls it', () => {
  const told = describeSettingsChanges(
    { handlerGroup: 'skola' },
    { handlerGroup: 'bygg' },
    { skola: 'Skola och förskola' },
  );
  expect(told).toEqual([
    'Inställningen ”Handläggargrupp” har ändrats från ”Skola och förskola” till ”bygg”.',
  ]);
});
