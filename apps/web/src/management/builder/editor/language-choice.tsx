import type { Language } from '@handslag/form-engine';
import { useMemo } from 'react';
import { builderTexts as texts } from '../../../i18n/sv/builder.ts';
import { missingTexts } from '../editing/missing-texts.ts';
import { useWorkState } from './use-editor.ts';

const languages: readonly Language[] = ['sv', 'en', 'fi'];

/** The language one writes and looks in, and how much is left to translate to it. */
export function LanguageChoice({
  language,
  onLanguage,
}: {
  language: Language;
  onLanguage: (language: Language) => void;
}) {
  return (
    <div className="builder-language">
      <fieldset className="builder-segments">
        <legend className="visually-hidden">{texts.language}</legend>
        {languages.map((one) => (
          <label key={one}>
            <input
              type="radio"
              name="builder-language"
              checked={one === language}
              onChange={() => onLanguage(one)}
            />
            <span>{texts.languages[one]}</span>
          </label>
        ))}
      </fieldset>
      {language !== 'sv' && <Missing language={language} />}
    </div>
  );
}

function Missing({ language }: { language: 'en' | 'fi' }) {
  const work = useWorkState((state) => state.work);
  const count = useMemo(() => missingTexts(work, language), [work, language]);
  const name = texts.languages[language].toLowerCase();
  return <p className="soft">{count === 0 ? texts.allTexts(name) : texts.missingTexts(count, name)}</p>;
}
