import { Link } from 'react-router';
import { signInTexts as texts } from '../../i18n/spoken/sign-in.ts';
import { useMunicipality } from '../../municipality/presentation.tsx';
import { PhoneLink } from '../chrome/contact-us.tsx';

/** What to do when one cannot sign in. */
export function SignInHelp() {
  const { email, phone } = useMunicipality().contact;
  return (
    <section className="sign-in-help">
      <h2>{texts.helpTitle}</h2>
      <p>
        {texts.whatHappened} <Link to="/hjalp-med-inloggning">{texts.help}</Link>.
      </p>
      <p>
        {texts.testFirst} <Link to="/testa-e-legitimation">{texts.test}</Link>
        {texts.readMore} <Link to="/om-e-legitimation">{texts.about}</Link>.
      </p>
      <p>
        {texts.contact} <a href={`mailto:${email}`}>{email}</a> {texts.or} <PhoneLink phone={phone} />.{' '}
        {texts.protectedIdentity}
      </p>
    </section>
  );
}
