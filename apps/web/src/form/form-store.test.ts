// @vitest-environment happy-dom
import { compile, type Question } from '@handslag/form-engine';
import { expect, it, vi } from 'vitest';
import { createFormStore } from './form-store.ts';

const label = { sv: 'Fråga' };
const isYes = { compare: '=', left: { answer: 'q' }, right: { value: 'yes' } } as const;
const questions: readonly Question[] = [
  { id: 'q', type: 'yes-no', label },
  { id: 'more', type: 'text', label, visibleWhen: isYes },
  { id: 'mail', type: 'email', label: { sv: 'E-post' } },
  { id: 'me', type: 'contact', label: { sv: 'Du' }, fields: ['name', 'email'] },
];
const store = (answers = {}) =>
  createFormStore(compile({ format: 1, steps: [{ id: 'step', title: label, questions }] }), answers, {
    today: '2026-11-22',
  });

it('tells only those whose question changed', () => {
  const form = store();
  const heard = { more: vi.fn(), mail: vi.fn() };
  form.look('more');
  form.look('mail');
  form.watch('more', heard.more);
  form.watch('mail', heard.mail);
  form.change('q', 'yes');
  expect(heard.more).toHaveBeenCalledOnce();
  expect(heard.mail).not.toHaveBeenCalled();
  expect(form.look('more').visible).toBe(true);
});

it('gives the same object until something of the question changes', () => {
  const form = store();
  const before = form.look('mail');
  form.change('mail', 'a');
  form.change('mail', 'ab');
  expect(form.look('mail')).toBe(before);
});

it('says nothing of what is wrong while one types, nor when the field is left', () => {
  const form = store();
  form.enter('mail');
  form.change('mail', 'fel');
  form.enter(null);
  expect(form.look('mail').message).toBeNull();
});

it('marks what has been saved wrong when its field has been left, never under the hands of who is in it', () => {
  const form = store();
  form.enter('mail');
  form.change('mail', 'fel');
  form.markSaved([{ path: 'mail', questionId: 'mail' }]);
  expect(form.look('mail').message).toBeNull();
  form.enter('me.name');
  expect(form.look('mail').message).toContain('E-post');
});

it('lets the sentence go when the answer is right, and does not bring it back while one types on', () => {
  const form = store({ mail: 'fel' });
  form.reveal(form.issues('save'));
  expect(form.look('mail').message).not.toBeNull();
  form.change('mail', 'rätt@example.com'.replace('ä', 'a'));
  expect(form.look('mail').message).toBeNull();
  form.change('mail', 'fel igen');
  expect(form.look('mail').message).toBeNull();
});

it('does not turn “fill in” into “wrong” at the first letter', () => {
  const form = store();
  form.reveal(form.issues('submit'));
  expect(form.look('mail').message).toBe('Fyll i E-post.');
  form.change('mail', 'a');
  expect(form.look('mail').message).toBeNull();
});

it('shows what is wrong with a part at the part, and tells who shows it', () => {
  const form = store();
  const heard = vi.fn();
  form.look('me.email', 'me');
  form.watch('me', heard);
  form.reveal(form.issues('submit'));
  expect(heard).toHaveBeenCalled();
  expect(form.look('me.email', 'me').message).toBe('Fyll i E-post under Du.');
  expect(form.look('me').message).toBeNull();
});

it('names a field by its label, and a part by both', () => {
  const form = store();
  expect([form.labelOf('mail'), form.labelOf('me.email')]).toEqual(['E-post', 'Du: E-post']);
});

it('empties a field for the person: it is shown, and it is an answer to save', () => {
  const form = store({ mail: 'fel' });
  const [changed, rewritten] = [vi.fn(), vi.fn()];
  form.onChange(changed);
  form.onRewrite(rewritten);
  form.empty('mail');
  expect(changed).toHaveBeenCalledWith('mail', null);
  expect(rewritten).toHaveBeenCalledWith('mail');
  expect(form.read('mail')).toBeUndefined();
});

it('does not take answers from elsewhere for the person’s own', () => {
  const form = store();
  const changed = vi.fn();
  form.onChange(changed);
  form.receive([{ path: 'mail', value: 'a@example.com' }]);
  expect(changed).not.toHaveBeenCalled();
  expect(form.read('mail')).toBe('a@example.com');
});
