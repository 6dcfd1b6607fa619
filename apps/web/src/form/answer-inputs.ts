import { pathsOverlap, type AnswerValue } from '@handslag/form-engine';

/** An element with an answer: `name` is its path, `data-answer` its kind: `text`, `choice`, `choices` or `flag`. */
type AnswerElement = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement;

/** The element as one that holds an answer, when it is one. */
export function asAnswerElement(target: EventTarget | null): AnswerElement | null {
  const holds =
    target instanceof HTMLInputElement ||
    target instanceof HTMLTextAreaElement ||
    target instanceof HTMLSelectElement;
  return holds && target.dataset['answer'] !== undefined ? target : null;
}

/** The answer as it stands in the element, exactly as typed. Unticks what cannot stand together with what was just ticked. */
export function readAnswer(element: AnswerElement): AnswerValue {
  if (!(element instanceof HTMLInputElement)) return element.value;
  if (element.dataset['answer'] === 'flag') return element.checked;
  if (element.dataset['answer'] !== 'choices') return element.value;
  const boxes = sameQuestion(element);
  if (element.checked) untickOthers(element, boxes);
  return boxes.filter((box) => box.checked).map((box) => box.value);
}

/** Shows in the element an answer that did not come from it. */
export function writeAnswer(element: AnswerElement, answer: AnswerValue | undefined): void {
  const kind = element.dataset['answer'];
  if (element instanceof HTMLInputElement && kind !== 'text') {
    element.checked =
      kind === 'flag'
        ? answer === true
        : kind === 'choice'
          ? answer === element.value
          : listOf(answer).includes(element.value);
    return;
  }
  const text = textOf(answer);
  if (element.value !== text) element.value = text;
}

/** The elements under `root` that hold the answer at a path, or something inside it. */
export function answerElements(root: Element, path: string): AnswerElement[] {
  return [...root.querySelectorAll('[data-answer]')]
    .flatMap((element) => asAnswerElement(element) ?? [])
    .filter(({ name }) => pathsOverlap(name, path));
}

export const textOf = (answer: AnswerValue | undefined): string => (typeof answer === 'string' ? answer : '');

/** The chosen ids of a question with check boxes. */
export function listOf(answer: AnswerValue | undefined): string[] {
  return Array.isArray(answer) ? answer.filter((item) => typeof item === 'string') : [];
}

function sameQuestion(box: HTMLInputElement): HTMLInputElement[] {
  const group = box.closest('fieldset') ?? box.ownerDocument;
  return [...group.querySelectorAll<HTMLInputElement>(`input[name="${CSS.escape(box.name)}"]`)];
}

function untickOthers(ticked: HTMLInputElement, boxes: readonly HTMLInputElement[]): void {
  const alone = ticked.dataset['exclusive'] !== undefined;
  for (const box of boxes) {
    if (box !== ticked && (alone || box.dataset['exclusive'] !== undefined)) box.checked = false;
  }
}
