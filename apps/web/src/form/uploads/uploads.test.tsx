// @vitest-environment happy-dom
import type { Attachment, AttachmentRefusal } from '@handslag/contracts/attachments';
import { act, cleanup, fireEvent, screen } from '@testing-library/react';
import { afterEach, expect, it, vi } from 'vitest';
import { showForm } from '../../../test/show-form.tsx';
import { refusalSentences } from '../../i18n/sv/attachments.ts';
import type { UploadEnd, UploadInProgress } from './upload-file.ts';

afterEach(cleanup);

const question = {
  type: 'attachments',
  id: 'plans',
  label: { sv: 'Ritningar' },
  accept: ['pdf', 'png'],
  maxBytes: 1_000,
  max: 2,
} as const;
const pdf = (name: string, size = 10) => new File(['x'.repeat(size)], name, { type: 'application/pdf' });
const received = (id: string, more: Partial<Attachment> = {}): Attachment => ({
  id,
  name: `${id}.pdf`,
  size: 10,
  kind: 'pdf',
  state: 'clean',
  refusal: null,
  ...more,
});

/** A server whose every step the test decides. */
async function open(answers = {}) {
  const uploads: {
    file: File;
    progress: (percent: number | null) => void;
    end: (end: UploadEnd) => void;
    fail: () => void;
    cancelled: boolean;
  }[] = [];
  const states = new Map<string, Attachment>();
  const removed = vi.fn(() => Promise.resolve());
  const upload = async (
    file: File,
    _path: string,
    progress: (percent: number | null) => void,
  ): Promise<UploadInProgress> => {
    const one = {
      file,
      progress,
      end: () => undefined,
      fail: () => undefined,
      cancelled: false,
    } as (typeof uploads)[number];
    uploads.push(one);
    return {
      finish: () =>
        new Promise((resolve, reject) => {
          one.end = resolve;
          one.fail = () => reject(new Error('network'));
        }),
      cancel: async () => {
        one.cancelled = true;
      },
    };
  };
  const stateOf = async (id: string) => states.get(id) ?? received(id, { state: 'checking' });
  const shown = showForm([question], answers, { upload, stateOf, remove: removed });
  const field = await screen.findByLabelText(/Ritningar/, { selector: 'input' });
  const choose = async (...files: File[]) => {
    await act(async () => fireEvent.change(field, { target: { files } }));
  };
  const step = async (work: () => void) => {
    await act(async () => {
      work();
      await new Promise((resolve) => setTimeout(resolve, 5));
    });
  };
  return {
    ...shown,
    uploads,
    states,
    removed,
    choose,
    step,
    words: () => document.querySelector('.files')?.textContent ?? '',
  };
}

it('sends a file, waits for it to be checked and only then makes it an answer', async () => {
  const { uploads, states, choose, step, sent, words } = await open();
  await choose(pdf('plan.pdf'));
  await step(() => uploads[0]?.progress(40));
  expect(words()).toContain('Laddar upp, 40 %');
  states.set('a1', received('a1', { name: 'plan.pdf' }));
  await step(() => uploads[0]?.end({ attachmentId: 'a1' }));
  expect(sent).toEqual([{ path: 'plans', value: [{ id: 'a1', name: 'plan.pdf', size: 10, kind: 'pdf' }] }]);
  expect(words()).toContain('Uppladdad');
});

it.each(Object.keys(refusalSentences) as AttachmentRefusal[])(
  'tells in one sentence when the server answers %s',
  async (refusal) => {
    const { uploads, states, choose, step, sent, words } = await open();
    await choose(pdf('plan.pdf'));
    states.set('a1', received('a1', { state: 'refused', refusal }));
    await step(() => uploads[0]?.end({ attachmentId: 'a1' }));
    expect(words()).toContain(refusalSentences[refusal]('plan.pdf'));
    expect(document.querySelector('[role="alert"].visually-hidden')?.textContent).toContain('plan.pdf');
    expect(sent).toEqual([]);
  },
);

it('tells before sending what the page itself can see', async () => {
  const { uploads, choose, words } = await open();
  await choose(new File(['x'], 'plan.exe'), pdf('tom.pdf', 0), pdf('stor.pdf', 2_000));
  expect(uploads).toHaveLength(0);
  for (const [refusal, name] of [
    ['wrong-type', 'plan.exe'],
    ['empty', 'tom.pdf'],
    ['too-large', 'stor.pdf'],
  ] as const) {
    expect(words()).toContain(refusalSentences[refusal](name));
  }
});

it('takes no more files than there is room for, those on their way counted', async () => {
  const { uploads, choose, words } = await open();
  await choose(pdf('a.pdf'), pdf('b.pdf'), pdf('c.pdf'));
  expect(uploads.map(({ file }) => file.name)).toEqual(['a.pdf', 'b.pdf']);
  expect(words()).toContain(refusalSentences['too-many']('c.pdf'));
});

it('says when the network is away, and goes on by itself', async () => {
  const { uploads, choose, step, words } = await open();
  await choose(pdf('plan.pdf'));
  await step(() => uploads[0]?.progress(null));
  expect(words()).toContain('Uppladdningen har stannat.');
  await step(() => uploads[0]?.progress(70));
  expect(words()).toContain('70 %');
});

it('can be tried again where it stopped', async () => {
  const { uploads, states, choose, step, sent, words } = await open();
  await choose(pdf('plan.pdf'));
  await step(() => uploads[0]?.fail());
  expect(words()).toContain('plan.pdf kunde inte laddas upp.');
  fireEvent.click(screen.getByRole('button', { name: 'Försök igen plan.pdf' }));
  states.set('a1', received('a1'));
  await step(() => uploads[0]?.end({ attachmentId: 'a1' }));
  expect(uploads).toHaveLength(1);
  expect(sent).toHaveLength(1);
});

it('can be cancelled, and is then nowhere', async () => {
  const { uploads, choose, step, sent } = await open();
  await choose(pdf('plan.pdf'));
  await step(() => fireEvent.click(screen.getByRole('button', { name: 'Avbryt plan.pdf' })));
  expect(uploads[0]?.cancelled).toBe(true);
  expect(document.querySelector('.files')).toBeNull();
  await step(() => uploads[0]?.end({ attachmentId: 'a1' }));
  expect(sent).toEqual([]);
});

it('can be removed: out of the answer first, then from the server', async () => {
  const file = { id: 'a1', name: 'plan.pdf', size: 10, kind: 'pdf' };
  const { removed, sent, step } = await open({ plans: [file] });
  await step(() => fireEvent.click(screen.getByRole('button', { name: 'Ta bort plan.pdf' })));
  expect(sent).toEqual([{ path: 'plans', value: [] }]);
  expect(removed).toHaveBeenCalledWith('a1');
});

it('takes files that are dropped', async () => {
  const { uploads, step } = await open();
  const zone = document.querySelector('.file-drop');
  await step(
    () => zone && fireEvent.drop(zone, { dataTransfer: { files: [pdf('a.pdf')], types: ['Files'] } }),
  );
  expect(uploads.map(({ file }) => file.name)).toEqual(['a.pdf']);
});
