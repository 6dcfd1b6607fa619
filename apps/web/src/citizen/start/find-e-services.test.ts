// @vitest-environment happy-dom
import type { EServiceListing } from '@handslag/contracts/e-services';
import { describe, expect, it } from 'vitest';
import { findEServices } from './find-e-services.ts';

const service = (key: string, name: string, searchWords: string[] = []): EServiceListing => ({
  key,
  name: { sv: name },
  summary: { sv: 'Ansök här.' },
  category: 'Övrigt',
  searchWords,
  login: 'required',
  minutesToComplete: 10,
  closed: false,
});
const all = [
  service('barnomsorg', 'Ansök om plats i förskola', ['dagis', 'fritids']),
  service('parkering', 'Parkeringstillstånd för rörelsehindrade', ['handikapp']),
  service('skolskjuts', 'Ansök om skolskjuts', ['skolbuss']),
];
const found = (search: string) => findEServices(all, search).map(({ key }) => key);

describe('findEServices', () => {
  it('shows everything for an empty search', () => expect(found('  ')).toHaveLength(3));
  it('finds without dots and capitals', () => expect(found('FORSKOLA')).toEqual(['barnomsorg']));
  it('finds words the municipality thought of', () => expect(found('dagis')).toEqual(['barnomsorg']));
  it('finds a part of a compound', () => expect(found('tillstånd')).toEqual(['parkering']));
  it('finds another ending', () => expect(found('förskolan')).toEqual(['barnomsorg']));
  it('finds the doing by the name of the deed', () =>
    expect(found('ansökan skolskjuts')).toEqual(['skolskjuts']));
  it('wants every word', () => expect(found('ansök skjuts')).toEqual(['skolskjuts']));
  it('puts what starts with the word first', () =>
    expect(found('skol')).toEqual(['skolskjuts', 'barnomsorg']));
  it('says nothing when nothing fits', () => expect(found('tomtkö')).toEqual([]));
});
