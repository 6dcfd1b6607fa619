import { discardWorkEndpoint } from '@handslag/contracts/builder';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { call } from '../../../api/client.ts';
import { problemSentence } from '../../../i18n/problem-sentence.ts';
import { versionTexts as texts } from '../../../i18n/sv/builder-versions.ts';
import { announce } from '../../../ui/announcer.tsx';
import { Button } from '../../../ui/button.tsx';
import { Dialog } from '../../../ui/dialog.tsx';
import { builtEServicesQuery } from '../builder-queries.ts';
import { useDesk } from '../editor/use-editor.ts';

/** Back to what is published, or away altogether; asks first. */
export function Discard() {
  const { editor, work, onWork } = useDesk();
  const [isAsking, setAsking] = useState(false);
  const navigate = useNavigate();
  const cache = useQueryClient();
  const discard = useMutation({
    mutationFn: () =>
      call(discardWorkEndpoint, { params: { key: editor.key }, body: { revision: editor.saver.revision() } }),
    onSuccess: ({ work: left }) => {
      announce(texts.discarded);
      setAsking(false);
      void cache.invalidateQueries({ queryKey: builtEServicesQuery.queryKey });
      if (left === null) navigate('/handlaggning/e-tjanster');
      else {
        editor.adopt(left);
        onWork(left);
      }
    },
  });
  return (
    <>
      <Button look="quiet" onClick={() => setAsking(true)}>
        {texts.discard}
      </Button>
      {isAsking && (
        <Dialog
          title={texts.discardTitle}
          onClose={() => setAsking(false)}
          actions={
            <>
              <Button onClick={() => setAsking(false)}>{texts.keep}</Button>
              <Button look="danger" busy={discard.isPending} onClick={() => discard.mutate()}>
                {texts.discardNow}
              </Button>
            </>
          }
        >
          <p>
            {work.publishedVersion === null ? texts.discardAll : texts.discardText(work.publishedVersion)}
          </p>
          {discard.isError && <p className="field-error">{problemSentence(discard.error)}</p>}
        </Dialog>
      )}
    </>
  );
}
