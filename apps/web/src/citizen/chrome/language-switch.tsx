import type { Language } from '@handslag/contracts/municipalities';
import { useState } from 'react';
import { languageNow } from '../../i18n/language.ts';
import { chooseLanguage } from '../../i18n/speak.ts';
import { chromeTexts } from '../../i18n/spoken/chrome.ts';
import { useMunicipality } from '../../municipality/presentation.tsx';
import { announce } from '../../ui/announcer.tsx';

/** Each language by its own name, which never changes: so the one who does not understand the page finds theirs. */
const names: { readonly [L in Language]: string } = { sv: 'Svenska', en: 'English', fi: 'Suomi' };

/** Another language for the page one is on. Everything on it stays, and so does the focus. */
export function LanguageSwitch() {
  const { languages } = useMunicipality();
  const [failed, setFailed] = useState(false);
  if (languages.length < 2) return null;
  const choose = async (language: Language) => {
    try {
      await chooseLanguage(language);
      setFailed(false);
      announce(chromeTexts.languageChosen);
    } catch {
      setFailed(true);
    }
  };
  return (
    <div className="language-switch" role="group" aria-label={chromeTexts.languages}>
      {languages.map((language) => (
        <button
          key={language}
          type="button"
          lang={language}
          className="language-choice"
          aria-current={language === languageNow()}
          onClick={() => void choose(language)}
        >
          {names[language]}
        </button>
      ))}
      {failed && <p role="alert">{chromeTexts.languageFailed}</p>}
    </div>
  );
}
