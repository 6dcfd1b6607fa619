import type { AnswerChange } from '@handslag/contracts/drafts';
import { createFormState, type CompiledForm, type FormState, type Issue } from '@handslag/form-engine';
import type { StoredDraft } from './draft-repository.ts';
import type { surroundingsOf } from './surroundings-of.ts';

type Facts = ReturnType<typeof surroundingsOf>;
type Filled = { form: CompiledForm; facts: string; state: FormState };

/** Questions in all the forms held, some hundreds of bytes each. */
const most = 20_000;
const held = new Map<StoredDraft, Filled>();
let holding = 0;

/**
 * What is filled in wrongly in a draft just saved, as `check` finds it. Where the form as it stood before is still held, only what the
 * one change touches is worked out; else all of it, and the form is held for the next save.
 */
export function issuesAfter(
  form: CompiledForm,
  { before, after }: { before: StoredDraft; after: StoredDraft },
  changes: readonly AnswerChange[],
  facts: Facts,
): readonly Issue[] {
  const asked = JSON.stringify(facts);
  const known = take(before);
  const same = known?.form === form && known.facts === asked ? known.state : undefined;
  const state = same && goesOn(same, changes) ? same : createFormState(form, after.answers, facts);
  // Groups may have any number of rows: only a form of which we know how large it gets is held.
  if (form.root.nodes.length === form.steps.length + form.byId.size)
    put(after, { form, facts: asked, state });
  return state.issues('save');
}

/** Puts one change into the form as it stood. False for several: together they may mean something else than one by one. */
function goesOn(state: FormState, changes: readonly AnswerChange[]): boolean {
  const [change, ...others] = changes;
  if (!change || others.length > 0) return changes.length === 0;
  return state.set(change.path, change.value).refused.length === 0;
}

/** Whoever saves takes it along: of two who save at once, one begins anew. */
function take(draft: StoredDraft): Filled | undefined {
  const found = held.get(draft);
  if (!found) return undefined;
  held.delete(draft);
  holding -= found.form.byId.size;
  return found;
}

function put(draft: StoredDraft, filled: Filled): void {
  take(draft);
  held.set(draft, filled);
  holding += filled.form.byId.size;
  for (const oldest of held.keys()) {
    if (holding <= most) return;
    take(oldest);
  }
}
