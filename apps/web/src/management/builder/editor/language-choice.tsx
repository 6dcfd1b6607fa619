import type { Language } from '@handslag/form-engine';
import { useMemo } from 'react';
import { Link } from 'react-router';
import { builderTexts as texts } from '../../../i18n/sv/builder.ts';
import { missingTexts, nextMissing } from '../editing/missing-texts.ts';
import { useEditor, useSelected, useWorkState } from './use-editor.ts';

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
  const { key } = useEditor();
  const work = useWorkState((state) => state.work);
  const selected = useSelected();
  const count = useMemo(() => missingTexts(work, language), [work, language]);
  const next = useMemo(() => nextMissing(work, language, selected), [work, language, selected]);
  const name = texts.languages[language].toLowerCase();
  if (next === null) return <p className="soft">{texts.allTexts(name)}</p>;
  const place = 'id' in next ? `formular?vald=${next.id}` : `installningar#${next.setting}`;
  return (
    <p className="soft">
      {texts.missingTexts(count, name)}.{' '}
      <Link to={`/handlaggning/e-tjanster/${key}/${place}`}>{texts.nextMissing}</Link>
    </p>
  );
}
