import type { Signing, SigningParty } from '@handslag/contracts/signings';
import { formatDayAndTime } from '../../i18n/format.ts';
import { partiesTexts as texts } from '../../i18n/spoken/signing.ts';
import { Icon } from '../../ui/icon.tsx';
import { PartyActions } from './party-actions.tsx';

type PartyListProps = {
  signing: Signing;
  /** The reader may remind, and correct where the others are reached. */
  canAct: boolean;
};

/** Who signs, and who has done what. */
export function PartyList({ signing, canAct }: PartyListProps) {
  const open = signing.state === 'open';
  const ended = signing.state === 'submitted' ? texts.whoTitleAll : texts.whoTitleEnded;
  return (
    <section className="flow">
      <h2>{open ? texts.whoTitle : ended}</h2>
      {open && signing.order === 'in-order' && <p>{texts.inOrder}</p>}
      <ol className="parties">
        {signing.parties.map((party) => (
          <li key={party.id} className={`party party-${party.state}`}>
            <Icon name={icons[party.state]} />
            <div className="party-words">
              <h3>
                {party.name} {party.me && <span className="soft">{texts.you}</span>}
              </h3>
              <p>{inWords(party, open)}</p>
              {party.reason !== null && (
                <p className="party-reason keep-lines">
                  {texts.reason}: {party.reason}
                </p>
              )}
              {canAct && !isDone(party) && <Reached party={party} />}
            </div>
            {canAct && !isDone(party) && !party.initiator && (
              <PartyActions signingId={signing.id} party={party} />
            )}
          </li>
        ))}
      </ol>
    </section>
  );
}

const icons = { waiting: 'clock', asked: 'clock', signed: 'check-circle', declined: 'warning' } as const;
const isDone = ({ state }: SigningParty): boolean => state === 'signed' || state === 'declined';

function inWords({ state, decidedAt }: SigningParty, open: boolean): string {
  if (decidedAt !== null && (state === 'signed' || state === 'declined'))
    return texts.stateAt[state](formatDayAndTime(decidedAt));
  return open ? texts.state[state] : texts.notSigned;
}

function Reached({ party: { email, askedAt } }: { party: SigningParty }) {
  if (email === null) return null;
  return (
    <p className="soft">
      {askedAt === null ? texts.notAskedYet(email) : texts.askedAt(email, formatDayAndTime(askedAt))}
    </p>
  );
}
