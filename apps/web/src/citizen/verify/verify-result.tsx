import type { VerifiedReceipt } from '@handslag/contracts/errands';
import { formatDay, formatDayAndTime } from '../../i18n/format.ts';
import { Words } from '../../i18n/words.tsx';
import { verifyTexts as texts } from '../../i18n/spoken/verify.ts';
import { Button } from '../../ui/button.tsx';
import { Icon, type IconName } from '../../ui/icon.tsx';
import { Notice } from '../../ui/notice.tsx';
import { PageHeading } from '../../ui/page-heading.tsx';
import { SignatureList } from '../../ui/signature-list.tsx';
import type { ReceiptToCheck } from './verify-form.tsx';

type Known = Exclude<VerifiedReceipt, { result: 'unknown' }>;
type VerifyResultProps = { receipt: VerifiedReceipt; asked: ReceiptToCheck; onAnother: () => void };

/** What a receipt is worth, in plain words, and what it should say. */
export function VerifyResult({ receipt, asked, onAnother }: VerifyResultProps) {
  const { title, lead, icon } = judge(receipt, asked);
  return (
    <article className="page">
      <div className={`verdict verdict-${receipt.result}`}>
        <Icon name={icon} />
        <PageHeading title={[title]} lead={lead}>
          {title}
        </PageHeading>
      </div>
      <div className="flow">
        {receipt.result === 'known' && <p>{texts.knownNext}</p>}
        {receipt.result !== 'unknown' && <WhatItSays receipt={receipt} />}
        <div className="actions verify-again">
          <Button look="secondary" onClick={onAnother}>
            {texts.another}
          </Button>
        </div>
      </div>
    </article>
  );
}

function judge(
  receipt: VerifiedReceipt,
  { file }: ReceiptToCheck,
): { title: string; lead: string; icon: IconName } {
  switch (receipt.result) {
    case 'unchanged':
      return {
        title: texts.unchangedTitle,
        lead: texts.unchanged(receipt.municipality, formatDayAndTime(receipt.issuedAt)),
        icon: 'check-circle',
      };
    case 'known':
      return { title: texts.knownTitle, lead: texts.known(receipt.municipality), icon: 'info' };
    case 'changed':
      return { title: texts.changedTitle, lead: texts.changed(receipt.municipality), icon: 'warning' };
    case 'unknown':
      return {
        title: texts.unknownTitle,
        lead: file === null ? texts.unknownCode : texts.unknownFile,
        icon: 'warning',
      };
  }
}

function WhatItSays({ receipt }: { receipt: Known }) {
  const {
    municipality,
    registrationNumber,
    eService,
    receivedAt,
    issuedAt,
    removedAt,
    signatures,
    simulated,
  } = receipt;
  const facts = [
    [texts.municipality, municipality],
    [texts.eService, <Words text={eService.name} />],
    [texts.number, registrationNumber],
    [texts.received, formatDayAndTime(receivedAt)],
    [texts.issued, formatDayAndTime(issuedAt)],
  ] as const;
  return (
    <>
      {simulated && (
        <Notice tone="warning">
          <p>{texts.simulated}</p>
        </Notice>
      )}
      {removedAt !== null && <p>{texts.removed(formatDay(removedAt))}</p>}
      <dl className="receipt-facts">
        {facts.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      {signatures.length > 0 && (
        <section className="flow">
          <h2>{texts.signatures}</h2>
          <SignatureList signatures={signatures} />
        </section>
      )}
    </>
  );
}
