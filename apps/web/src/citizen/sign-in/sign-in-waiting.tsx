import { useEffect, useRef } from 'react';
import { eidSentence, waitingTexts as texts, type EidWords, type Purpose } from '../../i18n/sv/eid.ts';
import { announce } from '../../ui/announcer.tsx';
import { Button, ButtonAnchor } from '../../ui/button.tsx';
import { PageHeading } from '../../ui/page-heading.tsx';
import { QrCode } from './qr-code.tsx';
import type { Waiting } from './sign-in-state.ts';

type SignInWaitingProps = { state: Waiting; words: EidWords; purpose: Purpose; onCancel: () => void };

/** An order is out: a link to the app, or a code to scan, and what the app is doing. */
export function SignInWaiting({ state, words, purpose, onCancel }: SignInWaitingProps) {
  const { chosen, qr, launchUrl, message, unreachable } = state;
  const sentence = unreachable ? texts.unreachable : eidSentence(message, words, purpose);
  useSaidOnce(sentence);
  const title = titleOf(state, words, purpose);
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
          <p className="soft">{texts.openHint}</p>
        </div>
      )}
      {qr !== null && (
        <QrCode
          svg={qr}
          alt={texts.qrAlt(words)}
          steps={texts.qrSteps(words)}
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
export function useSaidOnce(sentence: string): void {
  const said = useRef(new Set<string>());
  useEffect(() => {
    if (said.current.has(sentence)) return;
    said.current.add(sentence);
    announce(sentence);
  }, [sentence]);
}

function titleOf({ chosen, qr }: Waiting, words: EidWords, purpose: Purpose): string {
  if (chosen === null && qr === null) return texts.titleResumed[purpose];
  const elsewhere = chosen === null || chosen.flow === 'other-device';
  return (elsewhere ? texts.titleElsewhere : texts.titleHere)[purpose](words);
}
