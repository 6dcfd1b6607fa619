import { anyEid, waitingTexts } from '../../i18n/sv/eid.ts';
import { signingSentence, signingTexts as texts } from '../../i18n/sv/signing.ts';
import { Button, ButtonAnchor } from '../../ui/button.tsx';
import { PageHeading } from '../../ui/page-heading.tsx';
import { QrCode } from '../sign-in/qr-code.tsx';
import { useSaidOnce } from '../sign-in/sign-in-waiting.tsx';
import type { Waiting } from './signature-state.ts';

/** An order is out: a link to the app, or a code to scan, and what the app is doing. */
export function SignatureWaiting({ state, onCancel }: { state: Waiting; onCancel: () => void }) {
  const { chosen, qr, launchUrl, message, unreachable } = state;
  const eid = chosen?.eid.words ?? anyEid;
  const words = unreachable ? texts.unreachable : signingSentence(message, eid);
  useSaidOnce(words);
  const elsewhere = chosen === null ? qr !== null : chosen.flow === 'other-device';
  const title = elsewhere ? texts.waitingElsewhere(eid.name) : texts.waitingHere(eid.name);
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
            {waitingTexts.open(eid)}
          </ButtonAnchor>
          <p className="soft">{texts.openHint}</p>
        </div>
      )}
      {qr !== null && (
        <QrCode
          svg={qr}
          alt={waitingTexts.qrAlt(eid)}
          steps={[...waitingTexts.qrSteps(eid), texts.qrLast]}
          {...(chosen?.eid.renewsCode && { note: waitingTexts.qrRenewed })}
        />
      )}
      <Button look="secondary" onClick={onCancel}>
        {texts.cancel}
      </Button>
    </>
  );
}
