import { expect, it } from 'vitest';
import { detailInWords } from './detail-in-words.ts';

it.each<[string, string | number | boolean, string]>([
  ['eid', 'oidc', 'Med: tjänstekonto'],
  ['eid', 'bankid-mobile', 'Med: Mobilt BankID'],
  ['eid', 'a-later-one', 'Med: a-later-one'],
  ['simulated', true, 'Simulerad: ja'],
  ['fields', 'brandColour idleMinutes', 'Ändrat: färg, minuter till utloggning'],
  ['roles', 'handler service-owner', 'Roller: Handläggare, E-tjänsteutvecklare'],
  ['checked', 42, 'Kontrollerade: 42'],
  ['reason', 'idle', 'Skäl: ingen aktivitet'],
])('%s %s', (key, value, told) => expect(detailInWords(key, value)).toBe(told));
