import type { SigningListing } from '@handslag/contracts/signings';
import { useQuery } from '@tanstack/react-query';
import { formatDay } from '../../i18n/format.ts';
import { Words } from '../../i18n/words.tsx';
import { myPageTexts as texts } from '../../i18n/spoken/my-page.ts';
import { ButtonLink } from '../../ui/button.tsx';
import { Skeleton } from '../../ui/skeleton.tsx';
import { PartNotFetched } from '../chrome/not-fetched.tsx';
import { mySigningsQuery } from '../signing/signing-queries.ts';

/** What waits for the person's signature, and what they have signed that waits for others. Nothing where there is nothing. */
export function SigningList() {
  const { data = [], error, isPending } = useQuery(mySigningsQuery);
  const toSign = data.filter(({ maySign }) => maySign);
  // Those the person made stand among what is not sent in.
  const waiting = data.filter(({ maySign, iInitiated }) => !maySign && !iInitiated);
  if (isPending) return <Skeleton label={texts.loading} lines={3} />;
  if (error !== null) {
    return (
      <section>
        <h2>{texts.toSignTitle}</h2>
        <PartNotFetched error={error} />
      </section>
    );
  }
  return (
    <>
      <SigningCards title={texts.toSignTitle} signings={toSign} />
      <SigningCards title={texts.signedTitle} signings={waiting} />
    </>
  );
}

function SigningCards({ title, signings }: { title: string; signings: readonly SigningListing[] }) {
  if (signings.length === 0) return null;
  return (
    <section>
      <h2>{title}</h2>
      <ul className="my-cards">
        {signings.map((signing) => (
          <SigningCard key={signing.id} signing={signing} />
        ))}
      </ul>
    </section>
  );
}

function SigningCard({ signing }: { signing: SigningListing }) {
  const { id, eService, maySign, lapsesOn, signed, parties } = signing;
  const name = <Words text={eService.name} />;
  return (
    <li className="my-card">
      <div className="my-card-words">
        <h3>{name}</h3>
        <p>{whoAsks(signing)}</p>
        <p className="soft">
          {texts.signedOf(signed, parties)}
          {lapsesOn !== null && ` · ${texts.signUntil(formatDay(lapsesOn))}`}
        </p>
      </div>
      <ButtonLink to={`/underskrift/${id}`} look={maySign ? 'primary' : 'secondary'} className="button-small">
        {maySign ? texts.sign : texts.showSignatures}
        <span className="visually-hidden">: {name}</span>
      </ButtonLink>
    </li>
  );
}

function whoAsks({ iInitiated, maySign, initiatedBy }: SigningListing): string {
  if (iInitiated) return texts.askedByMe;
  return maySign ? texts.askedBy(initiatedBy) : texts.wasAskedBy(initiatedBy);
}
