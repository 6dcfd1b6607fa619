import { describe, expect, test } from 'vitest';
import { addressToFilters, filtersToAddress, isFiltered } from './inbox-address.ts';

describe('the address of a list', () => {
  test('says it all, and is read back', () => {
    const filters = {
      view: 'groups',
      eService: 'skolskjuts',
      status: 'in_progress',
      assignee: 'nobody',
      group: 'gata och park',
      from: '2026-11-01',
      to: '2026-11-23',
      deadline: 'near',
      search: 'väg & bro',
      order: 'oldest',
    } as const;
    const address = filtersToAddress(filters);
    expect(address).toContain('visa=grupper&e-tjanst=skolskjuts&status=in_progress&handlaggare=ingen');
    expect(addressToFilters(address.slice(address.indexOf('?')))).toEqual(filters);
  });

  test('leaves out what does not fit', () => {
    expect(
      addressToFilters(
        '?visa=nya&status=x&handlaggare=x&fran=i-dag&till=2026-13-45&atgarda=x&ordning=x&sok=+',
      ),
    ).toEqual({
      view: 'action',
    });
    expect(addressToFilters('')).toEqual({ view: 'action' });
  });

  test('a view and an order are no filters', () => {
    expect(isFiltered({ view: 'mine', order: 'oldest' })).toBe(false);
    expect(isFiltered({ view: 'mine', deadline: 'none' })).toBe(true);
  });
});
