// @vitest-environment happy-dom
import type { MunicipalityPresentation } from '@handslag/contracts/municipalities';
import { compile, type EServiceDefinition } from '@handslag/form-engine';
import { fireEvent, screen } from '@testing-library/react';
import { useState } from 'react';
import { expect, it } from 'vitest';
import { openBuilder, openedWork } from '../../../../test/open-builder.tsx';
import { MunicipalityProvider } from '../../../municipality/presentation.tsx';
import { beginTrial, type TrialPerson } from './begin-trial.ts';
import { TrialPersonChoice } from './trial-person-choice.tsx';

const municipality = {
  acceptedEids: [
    { name: 'bankid-mobile', label: { sv: 'Mobilt BankID' } },
    { name: 'freja', label: { sv: 'Freja eID+' } },
  ],
} as unknown as MunicipalityPresentation;
const kim: TrialPerson = { eid: 'bankid-mobile', hasNumber: true, name: 'Kim', age: 42 };

function Choosing() {
  const [person, setPerson] = useState(kim);
  return (
    <MunicipalityProvider value={municipality}>
      <TrialPersonChoice person={person} onChange={setPerson} />
    </MunicipalityProvider>
  );
}

it('tells when whoever is chosen would not come in', () => {
  const { settings } = openedWork;
  const work = { ...openedWork, settings: { ...settings, login: 'required' as const, eids: ['freja'] } };
  openBuilder(<Choosing />, { work });
  const signIn = screen.getByLabelText('Logga in med');
  expect(screen.getByText(/^E-tjänsten tar inte emot Mobilt BankID/)).toBeTruthy();
  fireEvent.change(signIn, { target: { value: 'freja' } });
  expect(screen.queryByText(/tar inte emot/)).toBeNull();
  fireEvent.click(screen.getByLabelText('Har svenskt personnummer'));
  expect(screen.queryByLabelText('Ålder')).toBeNull();
  fireEvent.change(signIn, { target: { value: '' } });
  expect(screen.getByText(/^E-tjänsten kräver inloggning/)).toBeTruthy();
  expect(screen.queryByLabelText('Namn')).toBeNull();
});

it('gives the rules what a sign-in would tell', () => {
  const form = compile({ format: 1, steps: [] } as unknown as EServiceDefinition);
  const told = (person: Partial<TrialPerson>) =>
    beginTrial(form, { ...kim, ...person }, 'Norrvik', null).surroundings.attributes;
  expect(told({})).toEqual({ 'municipality.name': 'Norrvik', 'person.signedIn': true, 'person.age': 42 });
  expect(told({ hasNumber: false })).toMatchObject({ 'person.withoutNumber': true });
  expect(told({ eid: null })).toEqual({ 'municipality.name': 'Norrvik', 'person.signedIn': false });
});
