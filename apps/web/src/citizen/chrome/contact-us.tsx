import { chromeTexts as texts } from '../../i18n/spoken/chrome.ts';
import { useMunicipality } from '../../municipality/presentation.tsx';

/** Whom to ask. About an errand one gives its number. */
export function ContactUs({ aboutErrand = false }: { aboutErrand?: boolean }) {
  const { email, phone } = useMunicipality().contact;
  return (
    <section className="flow">
      <h2 className="minor-heading">{texts.question}</h2>
      <p>
        {texts.questionOn} <a href={`mailto:${email}`}>{email}</a> {texts.or} <PhoneLink phone={phone} />
        {aboutErrand ? ` ${texts.giveNumber}` : '.'}
      </p>
    </section>
  );
}

/** A number to call; written on one line. */
export function PhoneLink({ phone }: { phone: string }) {
  return (
    <a className="phone-link" href={`tel:${phone.replaceAll(/[^+\d]/g, '')}`}>
      {phone}
    </a>
  );
}
