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
import { myErrandTexts } from '../../i18n/spoken/my-errand.ts';
import { announce } from '../../ui/announcer.tsx';
import { Button } from '../../ui/button.tsx';
import { Notice } from '../../ui/notice.tsx';
import { useMyErrandWork } from './errand-work.ts';

/** A button that folds out where the applicant writes to whoever handles the errand. */
export function WriteMessage({ errand }: { errand: CitizenErrand }) {
  const [open, setOpen] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  const close = () => {
    setOpen(false);
    setTimeout(() => button.current?.focus());
  };
  if (!open) {
    return (
      <div className="actions">
        <Button ref={button} look="secondary" onClick={() => setOpen(true)}>
          {myErrandTexts.write.title}
        </Button>
      </div>
    );
  }
  return <MessageForm errand={errand} onDone={close} />;
}

function MessageForm({ errand: { id: errandId }, onDone }: { errand: CitizenErrand; onDone: () => void }) {
  const id = useId();
  const work = useMyErrandWork(errandId);
  const [message, setMessage] = useState('');
  const [mistake, setMistake] = useState<string | null>(null);
  const { files } = useMessageFiles({
    errandId,
    label: myErrandTexts.write.files,
    endpoint: errandUploadPath,
    stateOf: (attachmentId) => call(getErrandFileEndpoint, { params: { attachmentId } }),
  });
  const send = () => {
    const missing = message.trim() === '' ? myErrandTexts.write.missing : null;
    const problem = missing ?? (files.busy() ? myErrandTexts.write.filesOnTheirWay : null);
    setMistake(problem);
    if (problem !== null) {
      document.getElementById(`${id}-text`)?.focus();
      return;
    }
    const body = { message, attachments: files.ids() };
    work.mutate(() => call(writeMessageEndpoint, { params: { errandId }, body }), {
      onSuccess: () => {
        announce(myErrandTexts.write.sent);
        onDone();
      },
    });
  };
  return (
    <section className="write-message" aria-labelledby={`${id}-title`}>
      <h2 id={`${id}-title`}>{myErrandTexts.write.title}</h2>
      <p>{myErrandTexts.write.lead}</p>
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
            {myErrandTexts.write.label}
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
            {work.isPending ? myErrandTexts.write.sending : myErrandTexts.write.send}
          </Button>
          <Button look="quiet" onClick={onDone}>
            {myErrandTexts.write.close}
          </Button>
        </div>
      </form>
    </section>
  );
}
