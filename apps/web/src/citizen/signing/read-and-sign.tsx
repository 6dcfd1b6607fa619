import type { Signing } from '@handslag/contracts/signings';
import { Link } from 'react-router';
import { inWords } from '../../i18n/language.ts';
import { signingTexts as texts } from '../../i18n/spoken/signing.ts';
import { Icon } from '../../ui/icon.tsx';
import { PageHeading } from '../../ui/page-heading.tsx';
import type { ChosenEid, EidWay } from '../sign-in/eid-ways.ts';
import { PartyList } from './party-list.tsx';
import { TextToSign } from './text-to-sign.tsx';
import { WaysSection } from './ways-section.tsx';
import { WithdrawSection } from './withdraw-section.tsx';

export type ReadingProps = {
  signing: Signing;
  ways: readonly EidWay[];
  onChoose: (chosen: ChosenEid) => void;
};

/** Who filled in the form reads what will be signed, and signs it: alone, or before the others. */
export function ReadAndSign({ signing, ways, onChoose }: ReadingProps) {
  const { severalParties, draftId, eService, text } = signing;
  const service = inWords(eService.name);
  return (
    <div className="page">
      {!severalParties && draftId !== null && (
        <Link to={`/arende/${draftId}/granska`} className="back-link">
          <Icon name="arrow-left" />
          {texts.backToReview}
        </Link>
      )}
      <PageHeading title={[texts.title, service]} eyebrow={service} lead={leadOf(signing)}>
        {texts.title}
      </PageHeading>
      <div className="flow">
        <TextToSign text={text} changeVoids={!severalParties} />
        <WaysSection ways={ways} onChoose={onChoose} />
        {severalParties && (
          <>
            <PartyList signing={signing} canAct />
            <WithdrawSection signingId={signing.id} />
          </>
        )}
      </div>
    </div>
  );
}

function leadOf({ severalParties, order }: Signing): string {
  if (!severalParties) return texts.lead;
  return order === 'in-order' ? texts.leadFirst : texts.leadWithOthers;
}
