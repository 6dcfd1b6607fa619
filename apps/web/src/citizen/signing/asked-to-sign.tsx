import { useState } from 'react';
import { formatDay, formatDayAndTime } from '../../i18n/format.ts';
import { inWords } from '../../i18n/language.ts';
import { partiesTexts as texts } from '../../i18n/spoken/signing.ts';
import { Button } from '../../ui/button.tsx';
import { PageHeading } from '../../ui/page-heading.tsx';
import { DeclineDialog } from './decline-dialog.tsx';
import { MyPageLink } from './my-page-link.tsx';
import { PartyList } from './party-list.tsx';
import type { ReadingProps } from './read-and-sign.tsx';
import { TextToSign } from './text-to-sign.tsx';
import { WaysSection } from './ways-section.tsx';
import { WhatIsSigned } from './what-is-signed.tsx';

/** Someone is asked to sign: by whom, what, until when; signs, or declines and says why. */
export function AskedToSign({ signing, ways, onChoose }: ReadingProps) {
  const { initiatedBy, createdAt, lapsesOn } = signing;
  const service = inWords(signing.eService.name);
  const [declining, setDeclining] = useState(false);
  return (
    <div className="page">
      <MyPageLink />
      <PageHeading title={[texts.askedTitle, service]} eyebrow={service} lead={texts.askedLead(initiatedBy)}>
        {texts.askedTitle}
      </PageHeading>
      <div className="flow">
        <dl className="asked-facts">
          <div>
            <dt>{texts.askedOn}</dt>
            <dd>{formatDayAndTime(createdAt)}</dd>
          </div>
          {lapsesOn !== null && (
            <div>
              <dt>{texts.until}</dt>
              <dd>{formatDay(lapsesOn)}</dd>
            </div>
          )}
        </dl>
        <PartyList signing={signing} canAct={false} />
        <WhatIsSigned signing={signing} />
        <TextToSign text={signing.text} changeVoids={false} />
        <WaysSection ways={ways} onChoose={onChoose} />
        <section className="flow">
          <h2>{texts.declineTitle}</h2>
          <p>{texts.declineLead(initiatedBy)}</p>
          <div className="actions">
            <Button look="danger" onClick={() => setDeclining(true)}>
              {texts.decline}
            </Button>
          </div>
        </section>
      </div>
      {declining && (
        <DeclineDialog signingId={signing.id} initiatedBy={initiatedBy} onClose={() => setDeclining(false)} />
      )}
    </div>
  );
}
