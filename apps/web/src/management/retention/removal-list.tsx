import { exportProtocolPath, type Removal } from '@handslag/contracts/retention';
import { isProblem } from '../../api/api-problem.ts';
import { addressOf } from '../../api/client.ts';
import { formatDayAndTime } from '../../i18n/format.ts';
import { inWords } from '../../i18n/language.ts';
import { problemSentence } from '../../i18n/problem-sentence.ts';
import { retentionTexts as texts } from '../../i18n/sv/retention.ts';
import { announce } from '../../ui/announcer.tsx';
import { Button, ButtonAnchor } from '../../ui/button.tsx';
import { Icon } from '../../ui/icon.tsx';
import { Notice } from '../../ui/notice.tsx';
import { useRetentionWork } from './retention-queries.ts';

/** The removals there have been, newest first; one that has not begun can be cancelled. */
export function RemovalList({ removals }: { removals: readonly Removal[] }) {
  const work = useRetentionWork();
  const cancel = (removalId: string) =>
    work.mutate(
      { kind: 'cancel', removalId },
      {
        onSuccess: () => {
          announce(texts.cancelled);
          document.getElementById('removals')?.focus();
        },
      },
    );
  return (
    <section className="admin-block" aria-labelledby="removals">
      <h2 id="removals" tabIndex={-1}>
        {texts.removals}
      </h2>
      <div role="alert">
        {work.error !== null && (
          <Notice tone="problem">
            <p>{isProblem(work.error, 'too_late_to_undo') ? texts.tooLate : problemSentence(work.error)}</p>
          </Notice>
        )}
      </div>
      {removals.length === 0 && <p>{texts.noRemovals}</p>}
      {removals.length > 0 && (
        <ul className="admin-list">
          {removals.map((removal) => (
            <li key={removal.id}>
              <RemovalItem removal={removal} busy={work.isPending} onCancel={() => cancel(removal.id)} />
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

type RemovalItemProps = { removal: Removal; busy: boolean; onCancel: () => void };

function RemovalItem({ removal, busy, onCancel }: RemovalItemProps) {
  const { id, decisionReference, rules, plannedBy, plannedAt, state, removed } = removal;
  return (
    <div className="admin-item">
      <div className="admin-row">
        <strong className="admin-grow">{decisionReference}</strong>
        <span className={`admin-mark${state === 'done' ? ' admin-mark-on' : ''}`}>{texts.state[state]}</span>
      </div>
      <ul className="plain-list">
        {rules.map(({ eServiceKey, name, errands }) => (
          <li key={eServiceKey}>{texts.inService(inWords(name), errands)}</li>
        ))}
      </ul>
      <p className="admin-note">
        {texts.by(plannedBy, formatDayAndTime(plannedAt))}. {outcomeOf(removal)}
      </p>
      <div className="admin-row">
        {state === 'planned' && removed === 0 && (
          <Button
            look="secondary"
            className="button-small"
            busy={busy}
            aria-label={texts.cancelOf(decisionReference)}
            onClick={onCancel}
          >
            {texts.cancel}
          </Button>
        )}
        {removed > 0 && (
          <ButtonAnchor
            look="secondary"
            className="button-small"
            href={addressOf(exportProtocolPath, { removalId: id })}
            aria-label={texts.protocolOf(decisionReference)}
            download
          >
            <Icon name="download" />
            {texts.protocol}
          </ButtonAnchor>
        )}
      </div>
    </div>
  );
}

function outcomeOf({ state, carryOutAfter, endedAt, removed }: Removal): string {
  if (state === 'cancelled') return texts.cancelledAt(formatDayAndTime(endedAt ?? carryOutAfter));
  if (state === 'done') return `${texts.doneAt(removed, formatDayAndTime(endedAt ?? carryOutAfter))}.`;
  return removed > 0
    ? `${texts.underWay(removed)}.`
    : `${texts.carriedOut(formatDayAndTime(carryOutAfter))}.`;
}
