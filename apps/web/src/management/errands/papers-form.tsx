import { addPapersEndpoint, getHandledUploadEndpoint, handledUploadPath } from '@handslag/contracts/handling';
import { useId, useState } from 'react';
import { call } from '../../api/client.ts';
import { MessageFilesField, useMessageFiles } from '../../form/uploads/message-files.tsx';
import { handlingTexts } from '../../i18n/sv/handling.ts';
import { writtenTexts } from '../../i18n/sv/written.ts';
import { announce } from '../../ui/announcer.tsx';
import { Button } from '../../ui/button.tsx';
import { TextPart } from '../written/text-part.tsx';
import { useErrandWork } from './errand-queries.ts';
import { useUnsent } from './use-unsent.ts';
import type { ToolProps } from './work-panel.tsx';
import { WorkProblem } from './work-problem.tsx';

const texts = handlingTexts.papers;

/** Scans of what came on paper, with what it is: they become part of what was sent in. */
export function PapersForm({ errand, unsent, onDone }: ToolProps) {
  const id = useId();
  const work = useErrandWork(errand);
  const [text, setText] = useState('');
  const [mistake, setMistake] = useState<string | null>(null);
  useUnsent(unsent, 'papers', text.trim() !== '');
  const { files, again } = useMessageFiles({
    errandId: errand.id,
    label: texts.files,
    path: 'papers',
    endpoint: handledUploadPath,
    stateOf: (attachmentId) => call(getHandledUploadEndpoint, { params: { attachmentId } }),
  });
  const add = () => {
    const attachments = files.ids();
    const missing = attachments.length === 0 ? texts.missing : null;
    const problem = files.busy() ? handlingTexts.filesOnTheirWay : missing;
    setMistake(problem);
    if (problem !== null) return;
    work.mutate(
      ({ params, revision }) => call(addPapersEndpoint, { params, body: { revision, text, attachments } }),
      {
        onSuccess: () => {
          announce(texts.added);
          setText('');
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
        add();
      }}
    >
      <MessageFilesField files={files} />
      <TextPart
        id={`${id}-text`}
        label={texts.text}
        aside={writtenTexts.optional}
        hint={texts.textHint}
        value={text}
        maxLength={1000}
        onChange={setText}
      />
      <div role="alert">{mistake !== null && <p className="field-error">{mistake}</p>}</div>
      <WorkProblem error={work.error} />
      <Button type="submit" busy={work.isPending}>
        {work.isPending ? texts.adding : texts.add}
      </Button>
    </form>
  );
}
