import { type Marked, readMarks } from '@handslag/form-engine/marks';
import { marksTexts as texts } from '../i18n/spoken/marks.ts';

/** Bold words, links, lists and paragraphs of an author's. They are built here, so no text can bring anything else with it. */
export function MarkedWords({ words }: { words: string }) {
  return (
    <div className="marked">
      {readMarks(words).map((block, place) =>
        block.kind === 'list' ? (
          // oxlint-disable-next-line react/no-array-index-key
          <ul key={place}>
            {block.items.map((parts, row) => (
              // oxlint-disable-next-line react/no-array-index-key
              <li key={row}>
                <Parts parts={parts} />
              </li>
            ))}
          </ul>
        ) : (
          // oxlint-disable-next-line react/no-array-index-key
          <p key={place} className="keep-lines">
            <Parts parts={block.parts} />
          </p>
        ),
      )}
    </div>
  );
}

function Parts({ parts }: { parts: readonly Marked[] }) {
  return parts.map((part, place) => {
    if (part.kind === 'words') return part.words;
    // oxlint-disable-next-line react/no-array-index-key
    if (part.kind === 'bold') return <strong key={place}>{part.words}</strong>;
    // oxlint-disable-next-line react/no-array-index-key
    return <MarkedLink key={place} {...part} />;
  });
}

/** Pages open beside the form, so that nobody leaves what is half filled in. */
function MarkedLink({ words, to }: { words: string; to: string }) {
  if (/^(?:mailto|tel):/i.test(to)) return <a href={to}>{words}</a>;
  return (
    <a href={to} target="_blank" rel="noopener noreferrer">
      {words} {texts.newTab}
    </a>
  );
}
