import type { Work } from '@handslag/contracts/builder';
import type { EServiceSettings } from '@handslag/contracts/e-services';
import type { EServiceDefinition, Id, Language } from '@handslag/form-engine';
import { createContext, use, useSyncExternalStore } from 'react';
import type { WorkState } from '../editing/work-state.ts';
import type { Editor } from './editor.ts';
import type { SaveState } from './work-saver.ts';

/** What the pages of the editor share. */
export type EditorDesk = {
  readonly editor: Editor;
  /** What the server said of the work last. */
  readonly work: Work;
  /** The language that texts are written and shown in. */
  readonly language: Language;
  /** After publishing and the like: the server's word on the work. */
  readonly onWork: (work: Work) => void;
};

export const EditorContext = createContext<EditorDesk | null>(null);

export function useDesk(): EditorDesk {
  const desk = use(EditorContext);
  if (desk === null) throw new Error('A part of the editor stands outside of it');
  return desk;
}

export const useEditor = (): Editor => useDesk().editor;

/** Something of the work in hand; renders again only when that is another object. */
export function useWorkState<Part>(pick: (state: WorkState) => Part): Part {
  const { editor } = useDesk();
  return useSyncExternalStore(editor.subscribe, () => pick(editor.state()));
}

export const useDefinition = (): EServiceDefinition => useWorkState(({ work }) => work.definition);
export const useSettings = (): EServiceSettings => useWorkState(({ work }) => work.settings);
export const useSelected = (): Id | null => useWorkState(({ selected }) => selected);

/** Whether someone else edits. */
export function useLocked(): boolean {
  const { editor } = useDesk();
  return useSyncExternalStore(editor.subscribe, editor.isLocked);
}

export function useSaveState(): SaveState {
  const { editor } = useDesk();
  return useSyncExternalStore(editor.saver.subscribe, editor.saver.state);
}
