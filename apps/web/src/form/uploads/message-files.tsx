import type { Attachment as Received } from '@handslag/contracts/attachments';
import { compile, type AttachmentsQuestion, type EServiceDefinition } from '@handslag/form-engine';
import { useState, useSyncExternalStore } from 'react';
import { AttachmentsField } from '../fields/attachments-field.tsx';
import { createFormStore, type FormStore } from '../form-store.ts';
import { FormContext } from '../use-form.ts';
import { filesOf } from './files.ts';
import { uploadsDoor, type UploadsDoor } from './uploads-door.ts';
import { UploadsContext } from './use-uploads.ts';

type Ports = {
  errandId: string;
  label: string;
  /** Where the files of messages are sent. */
  endpoint: string;
  stateOf: (attachmentId: string) => Promise<Received>;
  /** Tells its field from others on the same page. */
  path?: string;
};

export type MessageFiles = {
  path: string;
  question: AttachmentsQuestion;
  form: FormStore;
  door: UploadsDoor;
  /** The files that are ready to be sent. */
  ids: () => string[];
  busy: () => boolean;
};

/** The files of a message that is being written: chosen, sent and shown as everywhere else. `again` begins the next message. */
export function useMessageFiles(ports: Ports): { files: MessageFiles; again: () => void } {
  const [files, setFiles] = useState(() => messageFiles(ports));
  return { files, again: () => setFiles(messageFiles(ports)) };
}

function messageFiles({ errandId, label, endpoint, stateOf, path = 'files' }: Ports): MessageFiles {
  const question: AttachmentsQuestion = {
    id: path,
    type: 'attachments',
    label: { sv: label },
    required: false,
    accept: ['pdf', 'jpg', 'png', 'heic', 'docx', 'xlsx', 'odt', 'txt'],
    maxBytes: 20_000_000,
    max: 10,
  };
  const definition: EServiceDefinition = {
    format: 1,
    steps: [{ id: 'message', title: { sv: label }, questions: [question] }],
  };
  const form = createFormStore(compile(definition), {}, { today: new Date().toISOString().slice(0, 10) });
  const door = uploadsDoor({
    form,
    upload: async (file, _path, onProgress) => {
      const { uploadFile } = await import('./upload-file.ts');
      return uploadFile(file, { errand: errandId }, onProgress, endpoint);
    },
    stateOf,
    // What no message takes along is cleared away by the server.
    remove: async () => undefined,
  });
  return {
    path,
    question,
    form,
    door,
    ids: () => filesOf(form.read(path)).map(({ id }) => id),
    busy: () => door.uploads()?.busy() ?? false,
  };
}

/** Where files are added to a message. */
export function MessageFilesField({ files: { path, question, form, door } }: { files: MessageFiles }) {
  const state = useSyncExternalStore(
    (listener) => form.watch(path, listener),
    () => form.look(path),
  );
  return (
    <FormContext value={form}>
      <UploadsContext value={door}>
        <AttachmentsField question={question} path={path} state={state} />
      </UploadsContext>
    </FormContext>
  );
}
