import { testPersons, type TestPerson } from '@handslag/samples/test-persons';

/** An e-ID behind the broker. */
export interface BrokerEid {
  /** What the request parameter `authnProvider` calls it. */
  id: string;
  name: string;
  acr: string;
  has(person: TestPerson): boolean;
}

const loa = 'http://id.elegnamnden.se/loa/1.0/';

export const brokerEids: readonly BrokerEid[] = [
  { id: 'telia', name: 'Telia e-legitimation', acr: `${loa}loa3`, has: () => true },
  {
    id: 'bankid',
    name: 'BankID',
    acr: `${loa}loa3`,
    has: ({ kinds, revoked }) => kinds.length > 0 && !revoked,
  },
  { id: 'freja-plus', name: 'Freja eID+', acr: `${loa}loa3`, has: ({ freja }) => freja === 'PLUS' },
  { id: 'freja', name: 'Freja utan plus', acr: `${loa}loa2`, has: ({ freja }) => freja === 'EXTENDED' },
];

/** A person with one of their e-IDs. */
export interface BrokerAccount {
  /** `sub`: never the personal number. */
  subject: string;
  eid: BrokerEid;
  person: TestPerson;
}

/** Everyone one can be. `subjectOf` makes an opaque name of a text, the same each time. */
export function brokerAccounts(subjectOf: (text: string) => string): BrokerAccount[] {
  return brokerEids.flatMap((eid) =>
    testPersons
      .filter((person) => eid.has(person))
      .map((person) => ({ subject: subjectOf(`${eid.id}:${person.personalNumber}`), eid, person })),
  );
}
