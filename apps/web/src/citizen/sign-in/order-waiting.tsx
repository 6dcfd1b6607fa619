import { useEffect, useRef } from 'react';
import { waitingTexts as texts, type EidWords } from '../../i18n/spoken/eid.ts';
import { announce } from '../../ui/announcer.tsx';
import { Button, ButtonAnchor } from '../../ui/button.tsx';
import { PageHeading } from '../../ui/page-heading.tsx';
import { QrCode } from './qr-code.tsx';
import type { Waiting } from './sign-in-state.ts';

type OrderWaitingProps = {
  state: Pick<Waiting, 'chosen' | 'qr' | 'launchUrl' | 'message' | 'unreachable'>;
  words: EidWords;
  title: string;
  /** What is going on. */
  sentence: string;
  openHint: string;
  /** How to read the code, a line each. */
  steps: readonly string[];
  onCancel: () => void;
};

/** An order is out at the e-legitimation, to sign in or to sign: a link to the app, or a code to scan, and what the app is doing. */
export function OrderWaiting({
  state: { chosen, qr, launchUrl, message, unreachable },
  words,
  title,
  sentence,
  openHint,
  steps,
  onCancel,
}: OrderWaitingProps) {
  useSaidOnce(sentence);
  return (
    <>
      <PageHeading title={[title]}>{title}</PageHeading>
      <p className={`sign-in-status${unreachable ? ' sign-in-status-trouble' : ''}`}>
        <span className="waiting-dots" aria-hidden="true" />
        {sentence}
      </p>
      {launchUrl !== null && message === 'starting-app' && (
        <div className="sign-in-launch">
          <ButtonAnchor href={launchUrl} referrerPolicy="origin">
            {texts.open(words)}
          </ButtonAnchor>
          <p className="soft">{openHint}</p>
        </div>
      )}
      {qr !== null && (
        <QrCode
          svg={qr}
          alt={texts.qrAlt(words)}
          steps={steps}
          {...(chosen?.eid.renewsCode && { note: texts.qrRenewed })}
        />
      )}
      <Button look="secondary" onClick={onCancel}>
        {texts.cancel}
      </Button>
    </>
  );
}

/** Each sentence is said when it first comes, and the code that is renewed each second never: a bad line does not chatter. */
function useSaidOnce(sentence: string): void {
  const said = useRef(new Set<string>());
  useEffect(() => {
    if (said.current.has(sentence)) return;
    said.current.add(sentence);
    announce(sentence);
  }, [sentence]);
}
