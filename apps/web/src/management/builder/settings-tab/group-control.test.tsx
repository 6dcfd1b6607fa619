// @vitest-environment happy-dom
import { fireEvent, screen } from '@testing-library/react';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { openBuilder, publisher, serve } from '../../../../test/open-builder.tsx';
import { refreshSession } from '../../../session/session.ts';
import { GroupControl } from './group-control.tsx';

beforeEach(async () => {
  serve({
    'GET /api/session$': { ...publisher, groups: ['gata'], groupNames: { kansli: 'Kansliet' } },
    'GET /api/management/e-services$': { eServices: [{ handlerGroup: 'barn-och-utbildning' }] },
  });
  await refreshSession();
});
afterEach(() => vi.unstubAllGlobals());
const control = (value: string, onChange = vi.fn()) => {
  openBuilder(<GroupControl id="group" label="Grupp" value={value} onChange={onChange} />);
  return onChange;
};
const options = () => screen.getAllByRole('option').map(({ textContent }) => textContent);

it('offers the groups that are known by what they are called', async () => {
  const changed = control('');
  await screen.findByRole('option', { name: 'Barn och utbildning' });
  expect(options()).toEqual(['Välj grupp', 'Barn och utbildning', 'Gata', 'Kansliet', 'En annan grupp …']);
  fireEvent.change(screen.getByLabelText('Grupp'), { target: { value: 'kansli' } });
  expect(changed).toHaveBeenCalledWith('kansli');
});

it('lets another be written, with the focus in its field', async () => {
  const changed = control('kansli');
  fireEvent.change(screen.getByLabelText('Grupp'), { target: { value: 'another group' } });
  const field = screen.getByLabelText('Gruppens namn i katalogen');
  expect(document.activeElement).toBe(field);
  fireEvent.change(field, { target: { value: 'ny-grupp ' } });
  fireEvent.blur(field);
  expect(changed).toHaveBeenCalledWith('ny-grupp');
});
