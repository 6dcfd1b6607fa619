/** The door for those who build services. Nothing here belongs in what citizens load. */
export { conditionInWords, expressionInWords } from './building/condition-in-words.ts';
export { describeChanges } from './building/describe-changes.ts';
export { typeNames } from './building/type-names.ts';
export { inPlainText, type Wording, type WordingPart } from './building/wording.ts';
