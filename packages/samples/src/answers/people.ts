import type { Answers, Attachment, FileKind, Row } from '@handslag/form-engine';

/** Contact details of an invented person; telephone numbers from the series that lead nowhere. */
const contact = (name: string, personalNumber: string, email: string, phone: string): Answers => ({
  name,
  personalNumber,
  street: 'Björkvägen 12',
  postcode: '123 45',
  city: 'Storbyn',
  email,
  phone,
});

export const elsa = contact('Elsa Lindmark', '199001012385', 'elsa.lindmark@example.com', '070-174 06 10');

export const johan = contact('Johan Ekvall', '199001032391', 'johan.ekvall@example.com', '070-174 06 11');

export const gunvor = contact(
  'Gunvor Sandell',
  '195501142284',
  'gunvor.sandell@example.com',
  '031-390 06 20',
);

export const association: Answers = {
  organisationNumber: '555555-5555',
  organisationName: 'Idrottsföreningen Fjällripan',
  contactName: 'Elsa Lindmark',
  email: 'styrelsen@fjallripan.example',
  phone: '031-390 06 30',
};

/** Only these parts of someone's contact details. */
export const only = (person: Answers, ...parts: string[]): Answers =>
  Object.fromEntries(Object.entries(person).filter(([part]) => parts.includes(part)));

/** A file as an answer names it; whoever sends the answers in replaces it with one that was received. */
export const file = (name: string, number: number): Attachment => ({
  id: `00000000-0000-4000-8000-${String(number).padStart(12, '0')}`,
  name,
  size: 48_000 + number,
  kind: name.split('.').at(-1) as FileKind,
});

export const row = (id: string, answers: Answers): Row => ({ id, answers });
