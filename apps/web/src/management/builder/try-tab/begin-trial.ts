import { prefill, type Answers, type CompiledForm, type Surroundings } from '@handslag/form-engine';
import { createFormStore, type FormStore } from '../../../form/form-store.ts';
import { tryToday } from '../preview/try-today.ts';

/** Whom one fills in as. */
export type TrialPerson = {
  /** What they sign in with; nothing for somebody who does not. */
  readonly eid: string | null;
  /** A Swedish personal number is known of them. */
  readonly hasNumber: boolean;
  readonly name: string;
  /** Whole years. */
  readonly age: number;
};

/** A form for somebody invented: what their sign-in would tell is filled in, and rules know of them what they would know. */
export function beginTrial(
  form: CompiledForm,
  person: TrialPerson,
  municipality: string,
  kept: Answers | null,
): { form: FormStore; surroundings: Surroundings } {
  const isSignedIn = person.eid !== null;
  const surroundings: Surroundings = {
    today: tryToday(),
    attributes: {
      'municipality.name': municipality,
      'person.signedIn': isSignedIn,
      ...(isSignedIn && !person.hasNumber && { 'person.withoutNumber': true }),
      ...(isSignedIn && person.hasNumber && { 'person.age': person.age }),
    },
  };
  const answers = kept ?? (isSignedIn ? prefill(form, { name: person.name }) : {});
  return { form: createFormStore(form, answers, surroundings), surroundings };
}
