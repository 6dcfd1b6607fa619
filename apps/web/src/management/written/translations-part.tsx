import type { Language, Text } from '@handslag/contracts/municipalities';
import { writtenTexts as texts } from '../../i18n/sv/written.ts';
import { TextPart } from './text-part.tsx';

type TranslationsProps = {
  id: string;
  /** What the Swedish field is called. */
  label: string;
  value: Text;
  languages: readonly Language[];
  /** What is wrong with the field of that id. */
  mistakeOf?: (id: string) => string | undefined;
  rows?: number;
  maxLength?: number;
  onChange: (text: Text) => void;
};

/** A text in the other languages of the municipality. One that is left empty is read in Swedish. */
export function TranslationsPart({
  id,
  label,
  value,
  languages,
  mistakeOf,
  onChange,
  ...field
}: TranslationsProps) {
  const write = (language: 'en' | 'fi', words: string) => {
    const { [language]: _before, ...others } = value;
    onChange(words === '' ? others : { ...others, [language]: words });
  };
  return others
    .filter((language) => languages.includes(language))
    .map((language) => (
      <TextPart
        key={language}
        {...field}
        id={`${id}-${language}`}
        label={texts.inLanguage[language](label)}
        aside={texts.optional}
        mistake={mistakeOf?.(`${id}-${language}`)}
        language={language}
        value={value[language] ?? ''}
        onChange={(words) => write(language, words)}
      />
    ));
}

const others = ['en', 'fi'] as const;
