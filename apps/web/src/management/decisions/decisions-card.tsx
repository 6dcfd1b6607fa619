import './decisions.css';
import { getHandledDecisionPath } from '@handslag/contracts/decisions';
import type { HandledErrand } from '@handslag/contracts/handling';
import { useQuery } from '@tanstack/react-query';
import { addressOf } from '../../api/client.ts';
import { problemSentence } from '../../i18n/problem-sentence.ts';
import { decisionTexts as texts } from '../../i18n/sv/decisions.ts';
import { useSession } from '../../session/session.ts';
import { ButtonLink } from '../../ui/button.tsx';
import { DecisionView } from '../../ui/decision-view.tsx';
import { Notice } from '../../ui/notice.tsx';
import { useListAddress } from '../errands/list-address.ts';
import { decisionsQuery } from './decision-queries.ts';

/** What has been decided in an errand, and the way to decide. Nothing while the errand is masked. */
export function DecisionsCard({ errand: { id: errandId, secrecy } }: { errand: HandledErrand }) {
  const { session } = useSession();
  const list = useListAddress();
  const { data: decisions = [], error } = useQuery({ ...decisionsQuery(errandId), enabled: !secrecy.masked });
  if (secrecy.masked) return null;
  const mayDecide = session?.kind === 'staff' && session.permissions.includes('errand:decide');
  return (
    <section className="errand-section" aria-labelledby="errand-decisions">
      <h2 id="errand-decisions">{texts.title}</h2>
      {error !== null && (
        <Notice tone="problem">
          <p>{problemSentence(error)}</p>
        </Notice>
      )}
      {decisions.map((decision) => (
        <DecisionView
          key={decision.id}
          decision={decision}
          href={addressOf(getHandledDecisionPath, { errandId, decisionId: decision.id })}
        />
      ))}
      {decisions.length === 0 && error === null && <p className="section-note">{texts.cardNone}</p>}
      {mayDecide && (
        <p>
          <ButtonLink look="secondary" to={`/handlaggning/arenden/${errandId}/beslut`} state={{ list }}>
            {decisions.length === 0 ? texts.write : texts.writeNew}
          </ButtonLink>
        </p>
      )}
    </section>
  );
}
