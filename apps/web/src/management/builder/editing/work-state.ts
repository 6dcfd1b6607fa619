import type { EServiceSettings } from '@handslag/contracts/e-services';
import type { EServiceDefinition, Id } from '@handslag/form-engine';

/** What an author works on: the form and all about the service. */
export type WorkInHand = { readonly settings: EServiceSettings; readonly definition: EServiceDefinition };

type Moment = { readonly work: WorkInHand; readonly selected: Id | null };
/** A change that can be taken back, with what it is called: "Flytta Elevens namn". */
type Done = Moment & { readonly name: string; readonly merge: string | undefined; readonly at: number };

export type WorkState = Moment & {
  /** The moments before each change, oldest first. */
  readonly past: readonly Done[];
  /** The moments after each change taken back, next first. */
  readonly future: readonly Done[];
};

export type WorkAction =
  | {
      readonly type: 'change';
      readonly name: string;
      readonly work: WorkInHand;
      readonly selected?: Id | null;
      /** Changes of the same kind close after each other are one: typing in a field is taken back as a whole. */
      readonly merge?: string;
      /** Milliseconds. */
      readonly at: number;
    }
  | { readonly type: 'select'; readonly selected: Id | null }
  | { readonly type: 'undo' }
  | { readonly type: 'redo' }
  /** Another work in its place, such as an earlier version: nothing before it can be taken back. */
  | { readonly type: 'replace'; readonly work: WorkInHand };

const mostSteps = 300;
const mergedWithin = 3_000;

export const beginWork = (work: WorkInHand): WorkState => ({
  work,
  selected: work.definition.steps[0]?.id ?? null,
  past: [],
  future: [],
});

/** Everything an author does goes through here, so that everything can be taken back. */
export function reduceWork(state: WorkState, action: WorkAction): WorkState {
  switch (action.type) {
    case 'change':
      return change(state, action);
    case 'select':
      return action.selected === state.selected ? state : { ...state, selected: action.selected };
    case 'undo':
      return undo(state);
    case 'redo':
      return redo(state);
    default:
      return beginWork(action.work);
  }
}

function change(state: WorkState, action: Extract<WorkAction, { type: 'change' }>): WorkState {
  const { work, name, merge, at } = action;
  if (work === state.work) return state;
  const selected = action.selected === undefined ? state.selected : action.selected;
  const last = state.past.at(-1);
  const isSame = merge !== undefined && last?.merge === merge && at - last.at <= mergedWithin;
  if (isSame) {
    const past = [...state.past.slice(0, -1), { ...last, at }];
    return { work, selected, past, future: [] };
  }
  const before: Done = { work: state.work, selected: state.selected, name, merge, at };
  return { work, selected, past: [...state.past, before].slice(-mostSteps), future: [] };
}

function undo(state: WorkState): WorkState {
  const last = state.past.at(-1);
  if (!last) return state;
  const { name, at } = last;
  const after: Done = { work: state.work, selected: state.selected, name, merge: undefined, at };
  return {
    work: last.work,
    selected: last.selected,
    past: state.past.slice(0, -1),
    future: [after, ...state.future],
  };
}

function redo(state: WorkState): WorkState {
  const [next, ...future] = state.future;
  if (!next) return state;
  const { name, at } = next;
  const before: Done = { work: state.work, selected: state.selected, name, merge: undefined, at };
  return { work: next.work, selected: next.selected, past: [...state.past, before], future };
}
