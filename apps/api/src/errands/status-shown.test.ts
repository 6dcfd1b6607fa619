import { StatusContentType } from '@handslag/contracts/e-services';
import { expect, it } from 'vitest';
import { smallSettings } from '../../test/small-service.ts';
import { statusGiven, statusShown, waitingForCompletion, withdrawnByApplicant } from './status-shown.ts';

const { statuses } = smallSettings;
const everyLanguage = ['sv', 'en', 'fi'];

it('is in the words of the service where it has them', () => {
  expect(statusShown(statuses, 'utreds', 'in_progress')).toMatchObject({ name: { sv: 'Utreds' } });
  expect(statusGiven(statuses, 'utreds')).toEqual({ id: 'utreds', name: { sv: 'Utreds' } });
});

it.each(StatusContentType.options)(
  'of kind %s that the service no longer has is never called by its id, and is told in every language',
  (contentType) => {
    const shown = statusShown(statuses, 'status-2', contentType);
    expect(shown).toMatchObject({ id: 'status-2', contentType });
    expect(Object.keys(shown.name)).toEqual(everyLanguage);
    expect(Object.keys(shown.citizenText)).toEqual(everyLanguage);
    expect(JSON.stringify([shown.name, shown.citizenText])).not.toContain('status-2');
  },
);

it('that was given once is not said to be another when the service no longer has it', () => {
  expect(statusGiven(statuses, 'status-2').name).toMatchObject({ sv: 'en status som inte längre används' });
  for (const { id, contentType } of [waitingForCompletion, withdrawnByApplicant]) {
    expect(statusGiven(statuses, id).name).toEqual(statusShown(statuses, id, contentType).name);
    expect(Object.keys(statusGiven(statuses, id).name)).toEqual(everyLanguage);
  }
});
