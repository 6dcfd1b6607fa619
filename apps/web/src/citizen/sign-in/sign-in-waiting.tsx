import { useEffect } from 'react';
import { signInMessages, signInTexts as texts } from '../../i18n/sv/sign-in.ts';
import { announce } from '../../ui/announcer.tsx';
import { Button, ButtonAnchor } from '../../ui/button.tsx';
import { PageHeading } from '../../ui/page-heading.tsx';
import type { Waiting } from './sign-in-state.ts';

/** An order is out: a link to the app, or a code to scan, and what the app is doing. */
export function SignInWaiting({ state, onCancel }: { state: Waiting; onCancel: () => void }) {
  const { flow, qr, launchUrl, message, unreachable } = state;
  const words = unreachable ? texts.unreachable : signInMessages[message];
  useEffect(() => {
    // Only a new message is said; the code that is renewed each second is not.
    announce(words);
  }, [words]);
  const title =
    flow === 'other-device' || (flow === null && qr !== null) ? texts.otherTitle : texts.thisTitle;
  return (
    <>
      <PageHeading title={[title]}>{title}</PageHeading>
      <p className={`sign-in-status${unreachable ? ' sign-in-status-trouble' : ''}`}>
        <span className="waiting-dots" aria-hidden="true" />
        {words}
      </p>
      {launchUrl !== null && message === 'starting-app' && (
        <div className="sign-in-launch">
          <ButtonAnchor href={launchUrl} referrerPolicy="origin">
            {texts.open}
          </ButtonAnchor>
          <p className="soft">{texts.openHint}</p>
        </div>
      )}
      {qr !== null && <QrCode svg={qr} />}
      <Button look="secondary" onClick={onCancel}>
        {texts.cancel}
      </Button>
    </>
  );
}

function QrCode({ svg }: { svg: string }) {
  return (
    <div className="qr">
      <ol>
        {texts.qrSteps.map((step) => (
          <li key={step}>{step}</li>
        ))}
      </ol>
      <img
        className="qr-code"
        src={`data:image/svg+xml,${encodeURIComponent(svg)}`}
        alt={texts.qrAlt}
        width={240}
        height={240}
      />
      <p className="soft">{texts.qrRenewed}</p>
    </div>
  );
}
