import { discloseEndpoint, getDisclosurePath, type DisclosureLack } from '@handslag/contracts/disclosure';
import type { HandledErrand } from '@handslag/contracts/handling';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { isProblem } from '../../api/api-problem.ts';
import { addressOf, call } from '../../api/client.ts';
import { problemSentence } from '../../i18n/problem-sentence.ts';
import { disclosureTexts as texts } from '../../i18n/sv/disclosure.ts';
import { writtenTexts } from '../../i18n/sv/written.ts';
import { Button, ButtonAnchor } from '../../ui/button.tsx';
import { Notice } from '../../ui/notice.tsx';
import { decisionsQuery } from '../decisions/decision-queries.ts';
import { handledErrandQuery } from '../errands/errand-queries.ts';
import { ChoicePart } from '../written/choice-part.tsx';
import { LeaveQuestion } from '../written/leave-question.tsx';
import { MistakeSummary } from '../written/mistake-summary.tsx';
import { TextPart } from '../written/text-part.tsx';
import { useTold } from '../written/use-told.ts';
import { ChangedSince } from './changed-since.tsx';
import { DisclosureHistory } from './disclosure-history.tsx';
import { disclosuresQuery } from './disclosure-queries.ts';
import { DocumentChoices } from './document-choices.tsx';
import { MaskRows } from './mask-rows.tsx';
import { asSent, fitted, newRequest, requestLacks, type Request } from './request.ts';

const fieldIds: Record<DisclosureLack, string> = {
  documents: 'disclosure-documents',
  outcome: 'disclosure-outcome',
  review: 'disclosure-review',
  ground: 'disclosure-ground',
  appeal: 'disclosure-appeal',
  receipt: 'disclosure-receipt',
  decisions: 'disclosure-documents',
};

/** What is handed out of an errand, and why, as the handler is answering. */
export function DisclosureForm({ errand }: { errand: HandledErrand }) {
  const errandId = errand.id;
  const cache = useQueryClient();
  const { data: decisions = [] } = useQuery(decisionsQuery(errandId));
  const { data: disclosures = [] } = useQuery(disclosuresQuery(errandId));
  const [begun, setRequest] = useState<Request>(newRequest);
  const [begunOn, setBegunOn] = useState(errand);
  const answer = useRef<HTMLDivElement>(null);
  const request = fitted(begun, errand);
  const change = (part: Partial<Request>) => setRequest((before) => ({ ...before, ...part }));
  const { lacks, occasion, tell } = useTold(requestLacks(request));
  const give = useMutation({
    mutationFn: () =>
      call(discloseEndpoint, {
        params: { errandId },
        body: { ...asSent(request), revision: errand.revision },
      }),
    onSuccess: async () => {
      setRequest(newRequest);
      setBegunOn(errand);
      window.scrollTo(0, 0);
      setTimeout(() => answer.current?.focus());
      await cache.invalidateQueries({ queryKey: disclosuresQuery(errandId).queryKey });
    },
    onError: (error) => {
      if (!isProblem(error, 'errand_changed')) return;
      setBegunOn(errand);
      void cache.invalidateQueries({ queryKey: handledErrandQuery(errandId).queryKey });
    },
  });
  const press = () => {
    if (tell()) give.mutate();
  };
  const refused = request.outcome === 'refused';
  const mistake = (part: DisclosureLack) => (lacks.includes(part) ? texts.lacks[part] : undefined);
  const documentMistakes = (['documents', 'receipt', 'decisions'] as const).flatMap(
    (part) => mistake(part) ?? [],
  );
  const written = (part: 'review' | 'ground' | 'appeal', rows: number, maxLength: number) => (
    <TextPart
      id={fieldIds[part]}
      label={texts[part]}
      hint={texts[`${part}Hint`]}
      mistake={mistake(part)}
      value={request[part]}
      rows={rows}
      maxLength={maxLength}
      onChange={(text) => change({ [part]: text })}
    />
  );
  return (
    <>
      <div role="status" ref={answer} tabIndex={-1} className="disclosure-answer">
        {give.isSuccess && (
          <Notice tone="success">
            <p>{give.data.file ? texts.given : texts.refusedNow}</p>
            {give.data.file && (
              <ButtonAnchor
                href={addressOf(getDisclosurePath, { errandId, disclosureId: give.data.id })}
                download
              >
                {texts.download}
              </ButtonAnchor>
            )}
          </Notice>
        )}
      </div>
      <MistakeSummary
        occasion={occasion}
        mistakes={lacks.map((part) => ({ id: fieldIds[part], sentence: texts.lacks[part] }))}
      />
      <ChoicePart
        id="disclosure-outcome"
        legend={texts.outcome}
        mistake={mistake('outcome')}
        choices={(['disclosed', 'partly', 'refused'] as const).map((id) => ({
          id,
          label: texts.outcomes[id],
        }))}
        chosen={request.outcome}
        onChoose={(outcome) => change({ outcome })}
      />
      <TextPart
        id="disclosure-requester"
        label={texts.requester}
        aside={writtenTexts.optional}
        hint={texts.requesterHint}
        value={request.requester}
        maxLength={200}
        onChange={(requester) => change({ requester })}
      />
      {!refused && (
        <DocumentChoices
          errand={errand}
          decisions={decisions}
          choice={request.choice}
          mistakes={documentMistakes}
          change={(choice) => change({ choice })}
        />
      )}
      {!refused && (request.choice.answers || request.choice.messages.length > 0) && (
        <MaskRows
          steps={request.choice.answers ? errand.summary : []}
          masked={request.maskedPaths}
          maskApplicant={request.maskApplicant}
          change={change}
        />
      )}
      {written('review', 5, 8000)}
      {request.outcome !== 'disclosed' && (
        <>
          {written('ground', 2, 2000)}
          {written('appeal', 6, 8000)}
        </>
      )}
      <div role="alert">
        {isProblem(give.error, 'errand_changed') ? (
          <ChangedSince before={begunOn} now={errand} />
        ) : (
          give.error !== null && (
            <Notice tone="problem">
              <p>{problemSentence(give.error)}</p>
            </Notice>
          )
        )}
      </div>
      <div className="actions">
        <Button busy={give.isPending} onClick={press}>
          {give.isPending ? texts.giving : refused ? texts.refuse : texts.give}
        </Button>
      </div>
      <LeaveQuestion unsaved={() => begun !== newRequest} words={texts.leave} />
      <DisclosureHistory errandId={errandId} disclosures={disclosures} />
    </>
  );
}
