import '../fill-in/fill-in.css';
import '../errand/errand.css';
import { useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { useParams } from 'react-router';
import { isProblem } from '../../api/api-problem.ts';
import { myErrandTexts } from '../../i18n/spoken/my-errand.ts';
import { myPageTexts } from '../../i18n/spoken/my-page.ts';
import { Skeleton } from '../../ui/skeleton.tsx';
import { ErrandMissing } from '../errand/errand-missing.tsx';
import type { OpenDraft } from '../fill-in/open-draft.ts';
import { myErrandQuery } from '../my-page/my-queries.ts';
import { SignedInOnly } from '../sign-in/signed-in-only.tsx';
import { openCompletion } from './completion-queries.ts';
import { CompletionGone } from './completion-gone.tsx';
import { FillInCompletion } from './fill-in-completion.tsx';

type Opening =
  | { state: 'opening' }
  | { state: 'failed'; error: Error }
  | { state: 'open'; draft: OpenDraft; asked: readonly string[] };

/** Just what is asked for of an errand's answers, with the errand's own questions. */
export function CompletionPage() {
  return (
    <SignedInOnly title={myPageTexts.signInTitle} lead={myPageTexts.signInLead}>
      <Opened />
    </SignedInOnly>
  );
}

function Opened() {
  const { errandId = '' } = useParams();
  const errand = useQuery(myErrandQuery(errandId)).data;
  const opening = useCompletion(errandId);
  if (opening.state === 'failed') {
    return isProblem(opening.error, 'completion_not_open') ? (
      <CompletionGone errandId={errandId} />
    ) : (
      <ErrandMissing error={opening.error} />
    );
  }
  if (opening.state === 'opening' || errand === undefined) {
    return (
      <div className="page">
        <Skeleton label={myErrandTexts.complete.loading} lines={7} />
      </div>
    );
  }
  return <FillInCompletion errand={errand} draft={opening.draft} asked={opening.asked} />;
}

function useCompletion(errandId: string): Opening {
  const [opening, setOpening] = useState<Opening>({ state: 'opening' });
  useEffect(() => {
    let gone = false;
    let opened: OpenDraft | null = null;
    openCompletion(errandId).then(
      ({ draft, asked }) => {
        if (gone) return draft.close();
        opened = draft;
        return setOpening({ state: 'open', draft, asked });
      },
      (error: Error) => {
        if (!gone) setOpening({ state: 'failed', error });
      },
    );
    return () => {
      gone = true;
      opened?.close();
    };
  }, [errandId]);
  return opening;
}
