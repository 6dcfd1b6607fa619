import type { Draft } from '@handslag/contracts/drafts';
import type { Text } from '@handslag/contracts/municipalities';
import { applyPatch, compile, type AnswerValue, type EServiceDefinition } from '@handslag/form-engine';
import { createFormStore, type FormStore } from '../../form/form-store.ts';
import { onLanguage } from '../../i18n/speak.ts';
import { uploadsDoor, type UploadsDoor } from '../../form/uploads/uploads-door.ts';
import { createAutosave, type Autosave } from './autosave.ts';
import { attachmentState, removeAttachment, saveDraft, whatFailed } from './draft-queries.ts';
import { asChanges, type Unsaved } from './save-queue.ts';
import { joinTabs, type Tabs } from './tabs.ts';

/** A draft that is being filled in on this page. */
export type OpenDraft = {
  id: string;
  /** The service's. */
  key: string;
  name: Text;
  version: number;
  definition: EServiceDefinition;
  position: Draft['position'];
  upgradeNotes: Draft['upgradeNotes'];
  form: FormStore;
  autosave: Autosave;
  files: UploadsDoor;
  tabs: Tabs;
  /** The question to come back to, if this is its step; told once. */
  takeResume: (stepId: string) => string | null;
  close: () => void;
};

/**
 * Puts together what a draft needs while it is open: answers, saving, files and the other tabs.
 * `unsaved` is what was typed on this page before a newer version of the form was fetched.
 */
export function openDraft(
  draft: Draft,
  definition: EServiceDefinition,
  unsaved: Unsaved = new Map(),
): OpenDraft {
  const compiled = compile(definition);
  const carried = applyPatch(compiled, draft.answers, asChanges(unsaved));
  const lost = new Set(carried.refused.map(({ path }) => path));
  const form = createFormStore(compiled, carried.answers, {
    today: draft.today,
    attributes: draft.attributes,
  });
  const stopListening = onLanguage(form.speak);
  const wrong = form.issues('save');
  form.reveal(wrong);
  const tabs = joinTabs(draft.id, {
    saved: (saved) => {
      autosave.hear(saved);
      form.markSaved(saved.reply.issues);
    },
  });
  const autosave: Autosave = createAutosave(
    {
      send: async (request, leaving) => {
        const reply = await saveDraft(draft.id, request, leaving);
        form.markSaved(reply.issues);
        return reply;
      },
      whatFailed,
      receive: (changes) =>
        form.receive(changes.map(({ path, value }) => ({ path, value: value as AnswerValue | null }))),
      tell: tabs.tellSaved,
    },
    {
      version: draft.eService.version,
      revision: draft.revision,
      savedAt: draft.savedAt,
      issues: wrong,
      deleteAfter: draft.deleteAfter,
      unsaved: new Map([...unsaved].filter(([path]) => !lost.has(path))),
    },
  );
  const files = uploadsDoor({
    form,
    upload: async (file, question, onProgress) => {
      const { uploadFile } = await import('../../form/uploads/upload-file.ts');
      return uploadFile(file, { draft: draft.id, question }, onProgress);
    },
    stateOf: attachmentState,
    remove: removeAttachment,
  });
  let resume = draft.position;
  form.onChange((path, value) => autosave.change(path, value));
  return {
    id: draft.id,
    key: draft.eService.key,
    name: draft.eService.name,
    version: draft.eService.version,
    definition,
    position: draft.position,
    upgradeNotes: draft.upgradeNotes,
    form,
    autosave,
    files,
    tabs,
    takeResume(stepId) {
      const path = resume?.stepId === stepId ? resume.questionPath : null;
      resume = null;
      return path;
    },
    close() {
      stopListening();
      autosave.stop();
      tabs.leave();
    },
  };
}
