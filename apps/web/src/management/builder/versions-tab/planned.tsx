import { cancelPublishingEndpoint } from '@handslag/contracts/versions';
import { useMutation } from '@tanstack/react-query';
import { call } from '../../../api/client.ts';
import { formatDayAndTime } from '../../../i18n/format.ts';
import { problemSentence } from '../../../i18n/problem-sentence.ts';
import { versionTexts as texts } from '../../../i18n/sv/builder-versions.ts';
import { announce } from '../../../ui/announcer.tsx';
import { Button } from '../../../ui/button.tsx';
import { Notice } from '../../../ui/notice.tsx';
import { focusAfter } from '../controls/focus-after.ts';
import { useDesk } from '../editor/use-editor.ts';

/** That publishing is planned, and taking that back. */
export function Planned() {
  const { editor, work, onWork } = useDesk();
  const cancel = useMutation({
    mutationFn: () => call(cancelPublishingEndpoint, { params: { key: editor.key } }),
    onSuccess: (next) => {
      announce(texts.cancelled);
      focusAfter(
        () => onWork(next),
        () => document.querySelector('.builder-publish h2'),
      );
    },
  });
  return (
    <Notice title={texts.planned(formatDayAndTime(work.publishAt ?? ''))}>
      <p>{texts.plannedText}</p>
      {cancel.isError && <p className="field-error">{problemSentence(cancel.error)}</p>}
      <Button look="secondary" busy={cancel.isPending} onClick={() => cancel.mutate()}>
        {texts.cancel}
      </Button>
    </Notice>
  );
}
