import {
  getHandledUploadEndpoint,
  handledUploadPath,
  sendMessageEndpoint,
} from '@handslag/contracts/handling';
import { useId, useState } from 'react';
import { call } from '../../api/client.ts';
import { MessageFilesField, useMessageFiles } from '../../form/uploads/message-files.tsx';
import { handlingTexts } from '../../i18n/sv/handling.ts';
import { managementTexts as texts } from '../../i18n/sv/management.ts';
import { announce } from '../../ui/announcer.tsx';
import { Button } from '../../ui/button.tsx';
import { useErrandWork } from './errand-queries.ts';
import { useUnsent } from './use-unsent.ts';
import type { ToolProps } from './work-panel.tsx';
import { WorkProblem } from './work-problem.tsx';
import { WrittenMessage } from './written-message.tsx';

/** A message to the citizen that leaves the status as it is, from a template or not, with files. */
export function MessageForm({ errand, unsent, onDone }: ToolProps) {
  const id = useId();
  const work = useErrandWork(errand);
  const [message, setMessage] = useState('');
  const [template, setTemplate] = useState('');
  // A template takes the place of the one before it as long as that stands unchanged: the arrow keys walk through them all.
  const [put, setPut] = useState({ before: '', after: '' });
  const [mistake, setMistake] = useState<string | null>(null);
  useUnsent(unsent, 'message', message.trim() !== '');
  const { files, again } = useMessageFiles({
    errandId: errand.id,
    label: handlingTexts.files,
    endpoint: handledUploadPath,
    stateOf: (attachmentId) => call(getHandledUploadEndpoint, { params: { attachmentId } }),
  });
  const send = () => {
    const missing = message.trim() === '' ? texts.messageMissing : null;
    const problem = missing ?? (files.busy() ? handlingTexts.filesOnTheirWay : null);
    setMistake(problem);
    if (problem !== null) {
      document.getElementById(`${id}-message`)?.focus();
      return;
    }
    const attachments = files.ids();
    work.mutate(
      ({ params, revision }) =>
        call(sendMessageEndpoint, { params, body: { revision, message, attachments } }),
      {
        onSuccess: () => {
          announce(handlingTexts.undo.sent);
          setMessage('');
          setTemplate('');
          again();
          onDone();
        },
      },
    );
  };
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        send();
      }}
    >
      {errand.messageTemplates.length > 0 && (
        <div className="field">
          <label className="field-label" htmlFor={`${id}-template`}>
            {handlingTexts.template}
          </label>
          <select
            className="input"
            id={`${id}-template`}
            value={template}
            onChange={({ target }) => {
              setTemplate(target.value);
              const text = errand.messageTemplates.find((one) => one.id === target.value)?.text ?? '';
              const before = message === put.after ? put.before : message;
              const after = [before, text].filter((part) => part.trim() !== '').join('\n\n');
              setPut({ before, after });
              setMessage(after);
            }}
          >
            <option value="">{handlingTexts.noTemplate}</option>
            {errand.messageTemplates.map((one) => (
              <option key={one.id} value={one.id}>
                {one.name}
              </option>
            ))}
          </select>
        </div>
      )}
      <WrittenMessage
        id={`${id}-message`}
        label={texts.message}
        reachable={errand.secrecy.masked || errand.applicant.email !== null}
        value={message}
        mistake={mistake}
        onChange={setMessage}
      />
      <MessageFilesField files={files} />
      <WorkProblem error={work.error} />
      <Button type="submit" busy={work.isPending}>
        {work.isPending ? texts.sending : texts.send}
      </Button>
    </form>
  );
}
