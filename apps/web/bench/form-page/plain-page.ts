import '../../src/ui/styles/index.css';
import '../../src/form/form.css';
import type { Question } from '@handslag/form-engine';
import { markMoments } from './mark-moments.ts';
import { measuredForm } from './measured-form.ts';

/** The limit: the same questions as plain elements, fifteen to a form, with one listener and no more work than the rules ask for. */
const fieldsPerForm = 15;
const questions = measuredForm.steps.flatMap((step) => step.questions);
const dependents = new Map<string, HTMLElement[]>();
const page = document.getElementById('root');
if (page === null) throw new Error('plain.html has no #root');

for (let first = 0; first < questions.length; first += fieldsPerForm) {
  const section = document.createElement('form');
  section.className = 'section';
  section.append(...questions.slice(first, first + fieldsPerForm).map(fieldFor));
  page.append(section);
}
page.addEventListener('input', ({ target }) => {
  if (!(target instanceof HTMLInputElement) || target.type !== 'radio') return;
  for (const field of dependents.get(target.name) ?? [])
    field.style.display = target.value === 'yes' ? '' : 'none';
});
markMoments();

function fieldFor(question: Question): HTMLElement {
  const field = document.createElement('div');
  field.className = 'field';
  field.innerHTML = `<label class="field-label" for="f-${question.id}">${question.label.sv}</label>${inputFor(question)}`;
  const rule = question.visibleWhen;
  if (rule && 'compare' in rule && 'answer' in rule.left) {
    const on = rule.left.answer;
    dependents.set(on, [...(dependents.get(on) ?? []), field]);
    field.style.display = 'none';
  }
  return field;
}

function inputFor({ type, id }: Question): string {
  if (type === 'long-text') return `<textarea class="input" id="f-${id}" name="${id}" rows="7"></textarea>`;
  if (type !== 'radio' && type !== 'yes-no') return `<input class="input" id="f-${id}" name="${id}">`;
  const choices = type === 'radio' ? ['ett', 'tva', 'tre'] : ['yes', 'no'];
  return choices
    .map(
      (choice) =>
        `<label><input type="radio" id="f-${id}-${choice}" name="${id}" value="${choice}">${choice}</label>`,
    )
    .join('');
}
