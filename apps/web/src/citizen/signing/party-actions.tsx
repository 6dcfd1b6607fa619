import type { SigningParty } from '@handslag/contracts/signings';
import { useEffect, useRef, useState } from 'react';
import { isProblem } from '../../api/api-problem.ts';
import { problemSentence } from '../../i18n/problem-sentence.ts';
import { partiesTexts as texts } from '../../i18n/spoken/signing.ts';
import { announce } from '../../ui/announcer.tsx';
import { Button } from '../../ui/button.tsx';
import { AddressForm } from './address-form.tsx';
import { useSigningWork } from './signing-queries.ts';

/** What the one who asked can do about someone who has not signed: remind, and correct where the request is mailed. */
export function PartyActions({ signingId, party }: { signingId: string; party: SigningParty }) {
  const { id: partyId, name, email, askedAt } = party;
  const [correcting, setCorrecting] = useState(false);
  const opener = useRef<HTMLButtonElement>(null);
  const was = useRef(false);
  useEffect(() => {
    // Back to where the form was opened from.
    if (was.current && !correcting) opener.current?.focus();
    was.current = correcting;
  }, [correcting]);
  const work = useSigningWork(signingId);
  const remind = () =>
    work.mutate({ kind: 'remind', partyId }, { onSuccess: () => announce(texts.reminded(name)) });
  if (correcting)
    return <AddressForm signingId={signingId} party={party} onDone={() => setCorrecting(false)} />;
  return (
    <div className="party-actions">
      <div className="actions">
        {askedAt !== null && (
          <Button look="secondary" className="button-small" busy={work.isPending} onClick={remind}>
            {work.isPending ? texts.reminding : texts.remind}
            <span className="visually-hidden">{texts.remindWho(name)}</span>
          </Button>
        )}
        {email !== null && (
          <Button ref={opener} look="quiet" className="button-small" onClick={() => setCorrecting(true)}>
            {texts.changeAddress}
            <span className="visually-hidden">{texts.changeAddressOf(name)}</span>
          </Button>
        )}
      </div>
      {work.isSuccess && <p className="party-done">{texts.reminded(name)}</p>}
      {work.error !== null && <p role="alert">{sentenceOf(work.error, name)}</p>}
    </div>
  );
}

const sentenceOf = (error: Error, name: string): string =>
  isProblem(error, 'too_many_requests') ? texts.remindedLately(name) : problemSentence(error);
