import type { Attachment as Received, AttachmentRefusal } from '@handslag/contracts/attachments';
import type { Attachment, AttachmentsQuestion } from '@handslag/form-engine';
import { attachmentTexts, refusalSentences } from '../../i18n/spoken/attachments.ts';
import { announce } from '../../ui/announcer.tsx';
import type { FormStore } from '../form-store.ts';
import { filesOf, refusalBeforeUpload } from './files.ts';
import type { UploadEnd, UploadInProgress } from './upload-file.ts';

export type Upload = {
  key: string;
  path: string;
  name: string;
  size: number;
  state: 'uploading' | 'interrupted' | 'checking' | 'refused' | 'failed';
  percent: number;
  /** What went wrong and what to do. */
  sentence: string | null;
};

export type UploadPorts = {
  form: FormStore;
  /** Fetches the code that uploads, and begins. */
  upload: (
    file: File,
    path: string,
    onProgress: (percent: number | null) => void,
  ) => Promise<UploadInProgress>;
  stateOf: (attachmentId: string) => Promise<Received>;
  remove: (attachmentId: string) => Promise<unknown>;
};

export type Uploads = ReturnType<typeof createUploads>;

const nothing: readonly Upload[] = [];
const askAgainMs = [400, 800, 1_500, 3_000] as const;

/** The files on their way in one draft. They go on when the citizen moves to another step. */
export function createUploads({ form, upload, stateOf, remove }: UploadPorts) {
  let all: readonly Upload[] = [];
  let byPath = new Map<string, readonly Upload[]>();
  const files = new Map<string, File>();
  const running = new Map<string, UploadInProgress>();
  const listeners = new Set<() => void>();

  function set(changed: readonly Upload[]): void {
    all = changed;
    byPath = Map.groupBy(all, ({ path }) => path);
    for (const listener of listeners) listener();
  }
  const update = (key: string, change: Partial<Upload>) =>
    set(all.map((one) => (one.key === key ? { ...one, ...change } : one)));
  const drop = (key: string) => {
    running.delete(key);
    files.delete(key);
    set(all.filter((one) => one.key !== key));
  };
  const find = (key: string) => all.find((one) => one.key === key);

  function refuse(key: string, refusal: AttachmentRefusal): void {
    const name = find(key)?.name ?? '';
    running.delete(key);
    update(key, { state: 'refused', sentence: refusalSentences[refusal](name) });
    announce(refusalSentences[refusal](name), 'assertive');
  }

  async function run(key: string, path: string, file: File): Promise<void> {
    try {
      const onProgress = (percent: number | null) =>
        update(key, percent === null ? { state: 'interrupted' } : { state: 'uploading', percent });
      const started = running.get(key) ?? (await upload(file, path, onProgress));
      if (!find(key)) return void started.cancel();
      running.set(key, started);
      await settle(key, path, await started.finish());
    } catch {
      if (find(key)) fail(key);
    }
  }

  function fail(key: string): void {
    const sentence = attachmentTexts.failed(find(key)?.name ?? '');
    update(key, { state: 'failed', sentence });
    announce(sentence, 'assertive');
  }

  async function settle(key: string, path: string, end: UploadEnd): Promise<void> {
    if ('refusal' in end) return refuse(key, end.refusal);
    update(key, { state: 'checking', percent: 100 });
    const received = await checked(end.attachmentId, () => find(key) !== undefined);
    if (!received) return;
    if (received.refusal) return refuse(key, received.refusal);
    const { id, name, size, kind } = received;
    drop(key);
    form.change(path, [...filesOf(form.read(path)), { id, name, size, kind: kind as Attachment['kind'] }]);
    announce(attachmentTexts.added(name));
  }

  async function checked(attachmentId: string, wanted: () => boolean): Promise<Received | null> {
    for (let times = 0; wanted(); times += 1) {
      const received = await stateOf(attachmentId);
      if (received.state === 'clean' || received.state === 'refused') return received;
      await new Promise((resolve) => setTimeout(resolve, askAgainMs[Math.min(times, askAgainMs.length - 1)]));
    }
    return null;
  }

  return {
    subscribe(listener: () => void): () => void {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    of: (path: string): readonly Upload[] => byPath.get(path) ?? nothing,
    /** Anything that would be lost if the page went away. */
    busy: (): boolean =>
      all.some(({ state }) => state === 'uploading' || state === 'interrupted' || state === 'checking'),

    add(path: string, question: AttachmentsQuestion, chosen: readonly File[]): void {
      for (const file of chosen) {
        const key = crypto.randomUUID();
        const before =
          filesOf(form.read(path)).length +
          (byPath.get(path) ?? nothing).filter(({ state }) => state !== 'refused' && state !== 'failed')
            .length;
        files.set(key, file);
        set([
          ...all,
          { key, path, name: file.name, size: file.size, state: 'uploading', percent: 0, sentence: null },
        ]);
        const refusal = refusalBeforeUpload(question, file, before);
        if (refusal) refuse(key, refusal);
        else void run(key, path, file);
      }
    },
    retry(key: string): void {
      const file = files.get(key);
      const one = find(key);
      if (!file || !one) return;
      update(key, { state: 'uploading', sentence: null });
      void run(key, one.path, file);
    },
    cancel(key: string): void {
      const name = find(key)?.name ?? '';
      void running.get(key)?.cancel();
      drop(key);
      announce(attachmentTexts.cancelled(name));
    },
    dismiss: drop,
    /** Takes a received file out of the answer, and then away from the server. */
    remove(path: string, attachment: Attachment): void {
      form.change(
        path,
        filesOf(form.read(path)).filter(({ id }) => id !== attachment.id),
      );
      announce(attachmentTexts.removed(attachment.name));
      // What no answer mentions is cleared away by the server in any case.
      remove(attachment.id).catch(() => undefined);
    },
  };
}
