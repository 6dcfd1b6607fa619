import './decisions.css';
import { makeDecisionEndpoint, previewDecisionPath, type DecisionWork } from '@handslag/contracts/decisions';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { Link, useNavigate, useParams } from 'react-router';
import { ApiProblem } from '../../api/api-problem.ts';
import { addressOf, call } from '../../api/client.ts';
import { formatDay, formatDayAndTime } from '../../i18n/format.ts';
import { inWords } from '../../i18n/language.ts';
import { problemSentence } from '../../i18n/problem-sentence.ts';
import { decisionTexts as texts } from '../../i18n/sv/decisions.ts';
import { managementTexts } from '../../i18n/sv/management.ts';
import { announce } from '../../ui/announcer.tsx';
import { Button } from '../../ui/button.tsx';
import { Icon } from '../../ui/icon.tsx';
import { Notice } from '../../ui/notice.tsx';
import { PageHeading } from '../../ui/page-heading.tsx';
import { Skeleton } from '../../ui/skeleton.tsx';
import { useListAddress } from '../errands/list-address.ts';
import { LoadProblem } from '../load-problem.tsx';
import { MistakeSummary } from '../written/mistake-summary.tsx';
import { useTold } from '../written/use-told.ts';
import { DecideDialog } from './decide-dialog.tsx';
import { decisionFieldId, DecisionForm } from './decision-form.tsx';
import { decisionLacks } from './decision-lacks.ts';
import { decisionWorkQuery } from './decision-queries.ts';
import { SavedLine } from './saved-line.tsx';
import { useDecisionDraft } from './use-decision-draft.ts';

/** Where a decision is written, looked at and made. */
export function WriteDecisionPage() {
  const { errandId = '' } = useParams();
  const { data: work, error, dataUpdatedAt, refetch } = useQuery(decisionWorkQuery(errandId));
  const list = useListAddress();
  return (
    <div className="page decision-page">
      <Link to={`/handlaggning/arenden/${errandId}`} state={{ list }} className="back-link">
        <Icon name="arrow-left" />
        {texts.back}
      </Link>
      <PageHeading title={[texts.pageTitle, managementTexts.title]} lead={texts.lead}>
        {texts.pageTitle}
      </PageHeading>
      {work !== undefined && <WriteDecision key={dataUpdatedAt} errandId={errandId} work={work} />}
      {work === undefined && error === null && <Skeleton label={texts.loading} lines={8} />}
      {work === undefined && error !== null && <LoadProblem error={error} again={refetch} />}
    </div>
  );
}

function WriteDecision({ errandId, work }: { errandId: string; work: DecisionWork }) {
  const navigate = useNavigate();
  const list = useListAddress();
  const cache = useQueryClient();
  const { draft, saving, change, flush } = useDecisionDraft(errandId, work);
  const { lacks, occasion, tell } = useTold(decisionLacks(draft, work));
  const [asking, setAsking] = useState(false);
  const outcome = work.outcomes.find(({ id }) => id === draft.outcome);
  const decide = useMutation({
    mutationFn: async () => {
      const revision = await flush();
      if (revision === null) throw new ApiProblem({ code: 'work_changed', status: 409 });
      const body = { revision, errandRevision: work.errandRevision };
      return call(makeDecisionEndpoint, { params: { errandId }, body });
    },
    onSuccess: async () => {
      await cache.invalidateQueries({ queryKey: ['management'] });
      announce(texts.decided);
      await navigate(`/handlaggning/arenden/${errandId}`, { state: { list } });
    },
    onError: () => setAsking(false),
  });
  const preview = async () => {
    if ((await flush()) !== null) window.location.assign(addressOf(previewDecisionPath, { errandId }));
  };
  const press = () => {
    if (tell()) setAsking(true);
  };
  if (work.outcomes.length === 0)
    return (
      <Notice>
        <p>{texts.noOutcomes}</p>
      </Notice>
    );
  return (
    <>
      {work.replaces !== null && (
        <Notice tone="warning">
          <p>{texts.replaces(formatDay(work.replaces.decidedAt), inWords(work.replaces.outcome))}</p>
        </Notice>
      )}
      <MistakeSummary
        occasion={occasion}
        mistakes={lacks.map((part) => ({ id: decisionFieldId(part), sentence: texts.lacks[part] }))}
      />
      <div role="alert">
        {saving.kind === 'changed' && (
          <Notice tone="problem">
            <p>{texts.changed}</p>
            <Button
              look="secondary"
              onClick={() => void cache.refetchQueries({ queryKey: decisionWorkQuery(errandId).queryKey })}
            >
              {texts.readAgain}
            </Button>
          </Notice>
        )}
        {decide.error !== null && saving.kind !== 'changed' && (
          <Notice tone="problem">
            <p>{problemSentence(decide.error)}</p>
          </Notice>
        )}
      </div>
      <DecisionForm work={work} draft={draft} lacks={lacks} change={change} />
      <div className="decision-actions">
        <SavedLine saving={saving} />
        {work.edited !== null && (
          <p className="section-note">{texts.editedBy(work.edited.by, formatDayAndTime(work.edited.at))}</p>
        )}
        <div className="actions">
          <Button onClick={press}>{texts.decide}</Button>
          <Button look="secondary" onClick={() => void preview()}>
            <Icon name="document" />
            {texts.preview}
          </Button>
        </div>
      </div>
      {asking && outcome !== undefined && (
        <DecideDialog
          outcome={inWords(outcome.name)}
          reachable={work.reachable}
          busy={decide.isPending}
          onYes={() => decide.mutate()}
          onNo={() => setAsking(false)}
        />
      )}
    </>
  );
}
