import { signingTexts as texts } from '../../i18n/spoken/signing.ts';

/** Exactly what the app will show, and what it means to sign it. */
export function TextToSign({ text, changeVoids }: { text: string; changeVoids: boolean }) {
  return (
    <>
      <section className="flow">
        <h2>{texts.textTitle}</h2>
        {/* Scrolls when it is long, so that the keyboard must be able to reach it. */}
        <div className="text-to-sign" role="region" aria-label={texts.textName} tabIndex={0}>
          {text}
        </div>
      </section>
      <section className="flow">
        <h2>{texts.meaningTitle}</h2>
        <p>{texts.meaning}</p>
        {changeVoids && <p>{texts.changeVoids}</p>}
      </section>
    </>
  );
}
