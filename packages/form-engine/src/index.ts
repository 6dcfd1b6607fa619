export type * from './definition.ts';
export type * from './answers/answers.ts';
export type * from './issue.ts';
export type { CompiledForm } from './evaluation/compiled-form.ts';
export { BrokenDefinitionError, compile } from './compile/compile.ts';
export type { Problem } from './rules/rule-site.ts';
export { type Calculated, type StepState, type Walk, walk, type WalkStep } from './runs/walk.ts';
export { check } from './runs/check.ts';
export { fulfils } from './runs/fulfils.ts';
export { prune } from './runs/prune.ts';
export { summary, type SummaryRow, type SummaryStep } from './runs/summary.ts';
export { applyPatch, type Patched, type Refusal } from './answers/apply-patch.ts';
export { pathsOverlap } from './answers/path.ts';
export { readPath } from './answers/read-path.ts';
export { prefill, type PrefillPerson } from './answers/prefill.ts';
export { canonicalJson } from './answers/canonical-json.ts';
export { addDays, isDate, readDate } from './swedish/calendar.ts';
export { addWorkingDays, isWorkingDay } from './swedish/working-days.ts';
export { readPersonalNumber, showPersonalNumber } from './swedish/personal-number.ts';
export { readOrganisationNumber, showOrganisationNumber } from './swedish/organisation-number.ts';
export { readPhone } from './swedish/phone.ts';
export { readPostcode } from './swedish/postcode.ts';
export { sentencesIn } from './messages/sentences-in.ts';
export { bytesInWords, dateInWords, inLanguage, moneyInWords, numberInWords } from './messages/in-words.ts';
export {
  createFormState,
  type FieldState,
  type FormState,
  type StateChange,
} from './state/create-form-state.ts';
export { upgrade, type Upgraded, type UpgradeNote } from './upgrade/upgrade.ts';
