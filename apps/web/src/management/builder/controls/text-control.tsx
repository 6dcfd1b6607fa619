import type { Text } from '@handslag/form-engine';
import { builderFormTexts as texts } from '../../../i18n/sv/builder-form.ts';
import { useDesk } from '../editor/use-editor.ts';
import { LineControl } from './line-control.tsx';

type TextProps = {
  label: string;
  value: Text | undefined;
  /** Nothing when it may be left out and is empty. */
  onChange: (text: Text | undefined) => void;
  hint?: string | undefined;
  lines?: number;
  marked?: boolean;
  /** A text that must be there says what is missing; others are marked as may be left out. */
  optional?: boolean;
  onLeave?: () => void;
  /** What is wrong with the words, beyond that they are missing. */
  check?: (words: string) => string | null;
  id?: string;
};

/** A text in the language one writes in just now; in another language than Swedish the Swedish words stand beside. */
export function TextControl({
  label,
  value,
  onChange,
  hint,
  lines = 1,
  optional = false,
  check,
  ...more
}: TextProps) {
  const { language } = useDesk();
  const swedish = value?.sv ?? '';
  const words = language === 'sv' ? swedish : (value?.[language] ?? '');
  const isMissing = words.trim() === '' && (language === 'sv' ? !optional : swedish.trim() !== '');
  if (language !== 'sv' && swedish.trim() === '') return null;
  const write = (next: string) => {
    if (language === 'sv') return onChange(next === '' && optional ? undefined : { ...value, sv: next });
    const { [language]: _before, ...others } = { ...value, sv: swedish };
    return onChange(next === '' ? (others as Text) : { ...others, sv: swedish, [language]: next });
  };
  return (
    <LineControl
      {...more}
      label={label}
      value={words}
      onChange={write}
      lines={lines}
      language={language}
      hint={language === 'sv' ? hint : texts.inSwedish(swedish)}
      aside={optional && language === 'sv' ? texts.optional : undefined}
      mistake={
        isMissing
          ? language === 'sv'
            ? texts.textMissing
            : texts.translationMissing
          : (check?.(words) ?? null)
      }
    />
  );
}
