import type { Attachment } from '@handslag/form-engine';
import type { FormStore } from '../../../form/form-store.ts';
import { uploadsDoor, type UploadsDoor } from '../../../form/uploads/uploads-door.ts';

/** Files that stay in the browser: nothing is sent while a form is only tried. */
export function localUploads(form: FormStore): UploadsDoor {
  const chosen = new Map<string, Attachment>();
  return uploadsDoor({
    form,
    upload: (file) => {
      const id = crypto.randomUUID();
      const ending = file.name.split('.').at(-1)?.toLowerCase() ?? 'pdf';
      const kind = (ending === 'jpeg' ? 'jpg' : ending === 'heif' ? 'heic' : ending) as Attachment['kind'];
      chosen.set(id, { id, name: file.name, size: file.size, kind });
      return Promise.resolve({
        finish: () => Promise.resolve({ attachmentId: id }),
        cancel: () => Promise.resolve(),
      });
    },
    stateOf: (id) => {
      const file = chosen.get(id);
      if (!file) return Promise.reject(new Error('No such file was chosen'));
      return Promise.resolve({ ...file, state: 'clean', refusal: null });
    },
    remove: () => Promise.resolve(),
  });
}
