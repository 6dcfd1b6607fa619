import type { Text } from '@handslag/contracts/municipalities';
import { inWords, langOf } from '../i18n/language.ts';
import { SwedishOnly } from '../ui/swedish-only.tsx';
import { pageText } from './page-text.ts';

/** What the municipality has written, in the language of the page; in Swedish, marked and told so, where it has not. */
export function OwnPage({ text }: { text: Text }) {
  return (
    <>
      <SwedishOnly texts={[text]} />
      <div className="flow" lang={langOf(text)}>
        <WrittenPage text={inWords(text)} />
      </div>
    </>
  );
}

/** Words as they are written, as headings, paragraphs and lists. */
export function WrittenPage({ text, level = 2 }: { text: string; level?: 2 | 4 }) {
  const Heading = level === 2 ? 'h2' : 'h4';
  return pageText(text).map((part, place) => {
    if (part.kind === 'list') {
      return (
        <ul key={place}>
          {part.points.map((point, at) => (
            <li key={at}>{point}</li>
          ))}
        </ul>
      );
    }
    return part.kind === 'heading' ? (
      <Heading key={place}>{part.text}</Heading>
    ) : (
      <p key={place}>{part.text}</p>
    );
  });
}
