import { lazy, Suspense, useId, useRef, useState } from 'react';
import { startTexts as texts } from '../../i18n/spoken/start.ts';
import { Icon } from '../../ui/icon.tsx';

/** Fetched when the field is first used. Without them the search is what it always was. */
const SearchSuggestions = lazy(async () => {
  try {
    return { default: (await import('./search-suggestions.tsx')).SearchSuggestions };
  } catch {
    return { default: () => null };
  }
});

type SearchFieldProps = { words: string; onWords: (words: string) => void; onSearch: () => void };

/** What one wants to do, in one's own words. Enter searches; suggestions are an offer beside it. */
export function SearchField({ words, onWords, onSearch }: SearchFieldProps) {
  const id = useId();
  const field = useRef<HTMLInputElement>(null);
  const [used, setUsed] = useState(false);
  /** The suggestions that are open, and the one the arrow keys have come to. */
  const [list, setList] = useState<{ active: string | undefined } | null>(null);
  return (
    <form
      role="search"
      className="start-search"
      onSubmit={(event) => {
        event.preventDefault();
        onSearch();
      }}
    >
      <label htmlFor={id}>{texts.searchLabel}</label>
      <p className="field-hint" id={`${id}-hint`}>
        {texts.searchHint}
        <span className="visually-hidden"> {texts.suggestionsHint}</span>
      </p>
      <div className="start-search-row">
        <Icon name="search" />
        <input
          ref={field}
          id={id}
          className="input"
          type="text"
          inputMode="search"
          enterKeyHint="search"
          role="combobox"
          aria-autocomplete="list"
          aria-expanded={list !== null}
          aria-controls={list === null ? undefined : `${id}-list`}
          aria-activedescendant={list?.active}
          aria-describedby={`${id}-hint`}
          autoComplete="off"
          spellCheck={false}
          maxLength={100}
          value={words}
          onFocus={() => setUsed(true)}
          onChange={(event) => onWords(event.target.value)}
        />
        <button type="submit" className="button button-primary">
          {texts.search}
        </button>
        {used && (
          <Suspense fallback={null}>
            <SearchSuggestions
              listId={`${id}-list`}
              field={field}
              words={words}
              onWords={onWords}
              onList={setList}
            />
          </Suspense>
        )}
      </div>
    </form>
  );
}
