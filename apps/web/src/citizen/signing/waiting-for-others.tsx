import type { Signing } from '@handslag/contracts/signings';
import { formatDay } from '../../i18n/format.ts';
import { inWords } from '../../i18n/language.ts';
import { partiesTexts as texts } from '../../i18n/spoken/signing.ts';
import { PageHeading } from '../../ui/page-heading.tsx';
import { MyPageLink } from './my-page-link.tsx';
import { PartyList } from './party-list.tsx';
import { WhatIsSigned } from './what-is-signed.tsx';
import { WithdrawSection } from './withdraw-section.tsx';

/** Nothing for the person to sign now: who has, who has not, and until when. Who asked can do something about it. */
export function WaitingForOthers({ signing, initiated }: { signing: Signing; initiated: boolean }) {
  const service = inWords(signing.eService.name);
  const { title, lead } = headOf(signing, initiated);
  return (
    <div className="page">
      <MyPageLink />
      <PageHeading title={[title, service]} eyebrow={service} lead={lead}>
        {title}
      </PageHeading>
      <div className="flow">
        {signing.lapsesOn !== null && <p>{texts.lapses(formatDay(signing.lapsesOn))}</p>}
        <PartyList signing={signing} canAct={initiated} />
        {initiated && <WithdrawSection signingId={signing.id} />}
        <WhatIsSigned signing={signing} />
      </div>
    </div>
  );
}

function headOf({ parties }: Signing, initiated: boolean): { title: string; lead: string } {
  if (initiated) {
    const signed = parties.filter(({ state }) => state === 'signed').length;
    return { title: texts.waitingTitle, lead: texts.waitingLead(signed, parties.length) };
  }
  const hasSigned = parties.some(({ me, state }) => me && state === 'signed');
  return hasSigned
    ? { title: texts.signedTitle, lead: texts.signedLead }
    : { title: texts.notYetTitle, lead: texts.notYetLead };
}
