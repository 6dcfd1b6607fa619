import type { Wording } from '@handslag/form-engine/building';

/** A sentence of the engine's, with the names of questions and choices set off. */
export function WordingView({ wording }: { wording: Wording }) {
  return wording.map(({ text, names }, place) =>
    names === undefined ? (
      // oxlint-disable-next-line react/no-array-index-key
      <span key={place}>{text}</span>
    ) : (
      <em key={place} className={`builder-named-${names}`}>
        {text}
      </em>
    ),
  );
}
