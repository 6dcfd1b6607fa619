import '../errand/errand.css';
import { followUpErrandEndpoint } from '@handslag/contracts/errands';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { call } from '../../api/client.ts';
import { formatDayAndTime } from '../../i18n/format.ts';
import { inWords } from '../../i18n/language.ts';
import { Words } from '../../i18n/words.tsx';
import { errandTexts } from '../../i18n/spoken/errand.ts';
import { followUpTexts as texts } from '../../i18n/spoken/follow-up.ts';
import { Button } from '../../ui/button.tsx';
import { PageHeading } from '../../ui/page-heading.tsx';
import { StatusLabel } from '../errand/status-label.tsx';
import { Timeline } from '../errand/timeline.tsx';
import { FollowUpForm, type FollowUpAsked } from './follow-up-form.tsx';

/** The state of an errand sent without sign-in, by its number and code. Who sent it and what is never shown. */
export function FollowUpPage() {
  const [round, setRound] = useState(0);
  const find = useMutation({
    mutationFn: (asked: FollowUpAsked) => call(followUpErrandEndpoint, { body: asked }),
  });
  const errand = find.data;
  if (!errand)
    return <FollowUpForm key={round} onAsk={find.mutate} busy={find.isPending} error={find.error} />;
  const name = inWords(errand.eService.name);
  return (
    <article className="page flow">
      <PageHeading
        title={[errand.registrationNumber, name]}
        eyebrow={`${errandTexts.number} ${errand.registrationNumber}`}
      >
        <Words text={errand.eService.name} />
      </PageHeading>
      <section className="errand-now">
        <h2 className="visually-hidden">{errandTexts.statusTitle}</h2>
        <StatusLabel status={errand.status} />
        <h3>{errandTexts.nextTitle}</h3>
        <p>
          <Words text={errand.status.citizenText} />
        </p>
        <p className="soft">
          {errandTexts.sentAt} {formatDayAndTime(errand.receivedAt)}
        </p>
      </section>
      <Timeline events={errand.timeline} />
      <div className="actions">
        <Button
          look="secondary"
          onClick={() => {
            find.reset();
            setRound((now) => now + 1);
          }}
        >
          {texts.another}
        </Button>
      </div>
    </article>
  );
}
