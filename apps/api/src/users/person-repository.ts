import type { Tenant } from '@handslag/database/database';

export type PersonFacts = {
  municipalityId: string;
  personKey: string;
  name: string;
  givenName: string;
  familyName: string;
  personalNumber: string | null;
  country: string | null;
  foreignId: string | null;
  nameLevel: number;
};

/** One row for each person key; the newest spelling of the name wins, unless a surer e-legitimation has told another. */
export async function upsertPersonRow(tx: Tenant, facts: PersonFacts): Promise<string> {
  const {
    municipalityId,
    personKey,
    name,
    givenName,
    familyName,
    personalNumber,
    country,
    foreignId,
    nameLevel,
  } = facts;
  const [row] = await tx.$queryRaw<{ id: string }[]>`
    INSERT INTO person (municipality_id, person_key, name, given_name, family_name, personal_number, country, foreign_id, name_level)
    VALUES (${municipalityId}::uuid, ${personKey}, ${name}, ${givenName}, ${familyName}, ${personalNumber}, ${country}, ${foreignId}, ${nameLevel}::smallint)
    ON CONFLICT (municipality_id, person_key) DO UPDATE SET
      (name, given_name, family_name, country, foreign_id, name_level) = (
        SELECT excluded.name, excluded.given_name, excluded.family_name, excluded.country, excluded.foreign_id, excluded.name_level
        WHERE excluded.name_level >= person.name_level
        UNION ALL SELECT person.name, person.given_name, person.family_name, person.country, person.foreign_id, person.name_level
        WHERE excluded.name_level < person.name_level),
      personal_number = excluded.personal_number, updated_at = now()
    RETURNING id`;
  if (!row) throw new Error('a person was not written');
  return row.id;
}

export type PersonRow = {
  id: string;
  name: string;
  givenName: string | null;
  familyName: string | null;
  personalNumber: string | null;
  country: string | null;
  foreignId: string | null;
  email: string | null;
  phone: string | null;
  protected: boolean;
  createdAt: Date;
  mutedNotices: string[];
  noticeChannels: string[];
};

export async function findPersonRow(
  tx: Tenant,
  municipalityId: string,
  id: string,
): Promise<PersonRow | null> {
  return tx.person.findUnique({
    where: { municipalityId_id: { municipalityId, id } },
    select: {
      id: true,
      name: true,
      givenName: true,
      familyName: true,
      personalNumber: true,
      country: true,
      foreignId: true,
      email: true,
      phone: true,
      protected: true,
      createdAt: true,
      mutedNotices: true,
      noticeChannels: true,
    },
  });
}

export async function updateContact(
  tx: Tenant,
  id: string,
  { email, phone }: { email: string | null; phone: string | null },
): Promise<void> {
  await tx.person.updateMany({ where: { id }, data: { email, phone } });
  if (phone === null)
    await tx.$executeRaw`UPDATE person SET notice_channels = array_remove(notice_channels, 'sms') WHERE id = ${id}::uuid`;
}

export async function updateNotices(
  tx: Tenant,
  id: string,
  notices: { mutedNotices: string[]; noticeChannels: string[] },
): Promise<void> {
  await tx.person.updateMany({ where: { id }, data: notices });
}

/** By what an e-legitimation would prove of them. */
export async function findByNumber(
  tx: Tenant,
  personKey: string,
): Promise<{ id: string; protected: boolean } | null> {
  return tx.person.findFirst({ where: { personKey }, select: { id: true, protected: true } });
}

/** Does nothing where the person is there already. What they are called is told, and not proven: any e-legitimation says it better. */
export async function insertPersonRow(
  tx: Tenant,
  person: { municipalityId: string; personKey: string; name: string; personalNumber: string },
): Promise<void> {
  await tx.person.createMany({ data: [{ ...person, nameLevel: 0 }], skipDuplicates: true });
}
