import {
  errandUploadPath,
  getErrandFileEndpoint,
  writeMessageEndpoint,
  type CitizenErrand,
} from '@handslag/contracts/errands';
import { useId, useRef, useState } from 'react';
import { call } from '../../api/client.ts';
import { MessageFilesField, useMessageFiles } from '../../form/uploads/message-files.tsx';
import { problemSentence } from '../../i18n/problem-sentence.ts';
import { myErrandTexts } from '../../i18n/sv/my-errand.ts';
import { announce } from '../../ui/announcer.tsx';
import { Button } from '../../ui/button.tsx';
import { Notice } from '../../ui/notice.tsx';
import { useMyErrandWork } from './errand-work.ts';

const texts = myErrandTexts.write;

/** A button that folds out where the applicant writes to whoever handles the errand. */
export function WriteMessage({ errand }: { errand: CitizenErrand }) {
  const [open, setOpen] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  if (!open) {
    return (
      <div className="actions">
        <Button ref={button} look="secondary" onClick={() => setOpen(true)}>
          {texts.title}
        </Button>
      </div>
    );
  }
  return <MessageForm errand={errand} onDone={() => setOpen(false)} />;
}

function MessageForm({ errand: { id: errandId }, onDone }: { errand: CitizenErrand; onDone: () => void }) {
  const id = useId();
  const work = useMyErrandWork(errandId);
  const [message, setMessage] = useState('');
  const [mistake, setMistake] = useState<string | null>(null);
  const { files } = useMessageFiles({
    errandId,
    label: texts.files,
    endpoint: errandUploadPath,
    stateOf: (attachmentId) => call(getErrandFileEndpoint, { params: { attachmentId } }),
  });
  const send = () => {
    const missing = message.trim() === '' ? texts.missing : null;
    const problem = missing ?? (files.busy() ? texts.filesOnTheirWay : null);
    setMistake(problem);
    if (problem !== null) {
      document.getElementById(`${id}-text`)?.focus();
      return;
    }
    const body = { message, attachments: files.ids() };
    work.mutate(() => call(writeMessageEndpoint, { params: { errandId }, body }), {
      onSuccess: () => {
        announce(texts.sent);
        onDone();
      },
    });
  };
  return (
    <section className="write-message" aria-labelledby={`${id}-title`}>
      <h2 id={`${id}-title`}>{texts.title}</h2>
      <p>{texts.lead}</p>
      <form
        noValidate
        className="flow"
        onSubmit={(event) => {
          event.preventDefault();
          send();
        }}
      >
        <div className="field">
          <label className="field-label" htmlFor={`${id}-text`}>
            {texts.label}
          </label>
          {mistake !== null && (
            <p className="field-error" id={`${id}-mistake`}>
              {mistake}
            </p>
          )}
          <textarea
            className="input"
            id={`${id}-text`}
            rows={5}
            maxLength={4000}
            value={message}
            autoFocus
            aria-invalid={mistake !== null || undefined}
            aria-describedby={mistake === null ? undefined : `${id}-mistake`}
            onChange={({ target }) => setMessage(target.value)}
          />
        </div>
        <MessageFilesField files={files} />
        <div role="alert">
          {work.error !== null && <Notice tone="problem">{problemSentence(work.error)}</Notice>}
        </div>
        <div className="actions">
          <Button type="submit" busy={work.isPending}>
            {work.isPending ? texts.sending : texts.send}
          </Button>
          <Button look="quiet" onClick={onDone}>
            {texts.close}
          </Button>
        </div>
      </form>
    </section>
  );
}
