import { idTypeOf } from '@handslag/eid/swedish-id-number';
import type { BrokerAccount } from './broker-eid.ts';

const claim = 'https://id.oidc.se/claim/';
const scope = 'https://id.oidc.se/scope/';

/** Which claims each scope stands for: the claims specification of oidc.se, and what brokers with older habits call them. */
export const brokerScopes: Record<string, string[]> = {
  openid: ['sub', `${claim}authnProvider`],
  profile: ['given_name', 'family_name', 'name'],
  ssn: ['ssn'],
  [`${scope}naturalPersonInfo`]: ['given_name', 'family_name', 'name', 'birthdate'],
  [`${scope}naturalPersonNumber`]: [`${claim}personalIdentityNumber`, `${claim}coordinationNumber`],
};

/** What the broker tells of a person. */
export function claimsOf({ subject, eid, person }: BrokerAccount): { sub: string; [name: string]: string } {
  const { personalNumber, givenName, familyName } = person;
  const number = idTypeOf(personalNumber) === 'pnr' ? 'personalIdentityNumber' : 'coordinationNumber';
  return {
    sub: subject,
    given_name: givenName,
    family_name: familyName,
    name: `${givenName} ${familyName}`,
    ssn: personalNumber,
    [`${claim}${number}`]: personalNumber,
    [`${claim}authnProvider`]: eid.id,
  };
}
