import type { EServiceDefinition, Id, Language, QuestionTypeName } from '@handslag/form-engine';
import { elementsOf, isGroup, nameOf } from '../editing/elements.ts';
import { missingIn } from '../editing/missing-texts.ts';

/** A step or question as a row of the tree. Plain values only, so that a row is drawn again only when it looks different. */
export type TreeRow = {
  readonly id: Id;
  readonly name: string;
  readonly type: QuestionTypeName | 'step';
  /** From 1, the steps'. */
  readonly level: number;
  readonly position: number;
  readonly siblings: number;
  /** Nothing where there is nothing inside. */
  readonly open: boolean | undefined;
  readonly hasRule: boolean;
  readonly isOptional: boolean;
  /** It has no words, or not all, in the language one works in. */
  readonly isUntranslated: boolean;
};

/** The rows that show, in order: what is inside something closed does not. */
export function treeRows(
  definition: EServiceDefinition,
  closed: ReadonlySet<Id>,
  language: Language,
): readonly TreeRow[] {
  const rows: TreeRow[] = [];
  let hiddenBelow = Infinity;
  for (const element of elementsOf(definition)) {
    const level = element.kind === 'step' ? 1 : element.groups.length + 2;
    if (level > hiddenBelow) continue;
    const isClosed = closed.has(element.id);
    hiddenBelow = isClosed ? level : Infinity;
    const owner = element.kind === 'step' ? element.step : element.question;
    const holds = element.kind === 'step' || isGroup(element.question);
    const siblings =
      element.kind === 'step'
        ? definition.steps.length
        : (element.groups.at(-1) ?? element.step).questions.length;
    rows.push({
      id: element.id,
      name: nameOf(element),
      type: element.kind === 'step' ? 'step' : element.question.type,
      level,
      position: element.index + 1,
      siblings,
      open: holds ? !isClosed : undefined,
      hasRule: owner.visibleWhen !== undefined,
      isOptional: element.kind === 'question' && element.question.required === false,
      isUntranslated: language !== 'sv' && missingIn(element, language) > 0,
    });
  }
  return rows;
}
