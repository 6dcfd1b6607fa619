import { Link } from 'react-router';
import { errandTexts as texts } from '../../i18n/spoken/errand.ts';
import { announce } from '../../ui/announcer.tsx';
import { Button } from '../../ui/button.tsx';

/** Number and code of an errand sent without sign-in: the only way to see it later. */
export function FollowUpCode({ registrationNumber, code }: { registrationNumber: string; code: string }) {
  const copy = () =>
    navigator.clipboard
      .writeText(`${texts.number} ${registrationNumber}, ${texts.codeLabel.toLowerCase()} ${code}`)
      .then(
        () => announce(texts.copied),
        () => announce(texts.copyFailed, 'assertive'),
      );
  return (
    <section className="follow-up-code">
      <h2>{texts.codeTitle}</h2>
      <p>{texts.code}</p>
      <p className="follow-up-code-value">
        <span className="visually-hidden">{texts.codeLabel}: </span>
        {code}
      </p>
      <div className="actions">
        <Button look="secondary" onClick={() => void copy()}>
          {texts.copy}
        </Button>
        <Link to="/folj-arende">{texts.followLink}</Link>
      </div>
    </section>
  );
}
