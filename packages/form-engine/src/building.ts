/** The door for those who build services. Nothing here belongs in what citizens load. */
export { conditionInWords } from './building/condition-in-words.ts';
export { englishRules } from './building/rule-words/en.ts';
export { finnishRules } from './building/rule-words/fi.ts';
export type { RuleWords } from './building/rule-words/rule-words.ts';
export { swedishRules } from './building/rule-words/sv.ts';
export { describeChanges } from './building/describe-changes.ts';
export { typeNames } from './building/type-names.ts';
export { type Reason, whyShown, type WhyShown } from './building/why-shown.ts';
export type { Wording } from './building/wording.ts';
export { applyFix } from './language/apply-fix.ts';
export type { Fix, LanguageCode, LanguageFinding } from './language/language-finding.ts';
export { reviewLanguage } from './language/review-language.ts';
export { reviewWords } from './language/review-words.ts';
export { type DeadEnd, type Met, rehearse, type Rehearsal } from './rehearsal/rehearse.ts';
