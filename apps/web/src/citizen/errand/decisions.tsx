import { getMyDecisionPath, listMyDecisionsEndpoint } from '@handslag/contracts/decisions';
import { queryOptions, useQuery } from '@tanstack/react-query';
import { addressOf, call } from '../../api/client.ts';
import { errandTexts as texts } from '../../i18n/spoken/errand.ts';
import { DecisionView } from '../../ui/decision-view.tsx';

const soon = 2_000;

/** Asks again while a document is being made. */
const myDecisionsQuery = (errandId: string) =>
  queryOptions({
    queryKey: ['my-errand', errandId, 'decisions'],
    queryFn: ({ signal }) => call(listMyDecisionsEndpoint, { params: { errandId } }, { signal }),
    select: ({ decisions }) => decisions,
    staleTime: 0,
    refetchInterval: ({ state }) =>
      state.data?.decisions.some(({ document }) => document === 'being-made') ? soon : false,
  });

/** What the municipality has decided in the errand, the latest first; nothing before there is a decision. */
export function Decisions({ errandId }: { errandId: string }) {
  const { data: decisions = [] } = useQuery(myDecisionsQuery(errandId));
  if (decisions.length === 0) return null;
  return (
    <section className="flow">
      <h2>{texts.decisionTitle}</h2>
      {decisions.map((decision) => (
        <DecisionView
          key={decision.id}
          decision={decision}
          href={addressOf(getMyDecisionPath, { errandId, decisionId: decision.id })}
        />
      ))}
    </section>
  );
}
