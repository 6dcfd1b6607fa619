import './search-suggestions.css';
import { useQuery } from '@tanstack/react-query';
import { useDeferredValue, useEffect, useEffectEvent, useState, type RefObject } from 'react';
import { useNavigate } from 'react-router';
import { Words } from '../../i18n/words.tsx';
import { startTexts as texts } from '../../i18n/spoken/start.ts';
import { among } from './among.ts';
import { eServicesQuery } from './e-services-queries.ts';
import { useSearch } from './search-queries.ts';

const most = 6;

type SearchSuggestionsProps = {
  listId: string;
  field: RefObject<HTMLInputElement | null>;
  words: string;
  onWords: (words: string) => void;
  /** Told what is open, for the field to say so; null when nothing is. */
  onList: (list: { active: string | undefined } | null) => void;
};

/**
 * The services that fit what is typed, in a list under the field: the combobox pattern of the ARIA practices, where nothing is chosen
 * until one goes to it. How many there are is said once by the page when typing rests, not by the list.
 */
export function SearchSuggestions({ listId, field, words, onWords, onList }: SearchSuggestionsProps) {
  const navigate = useNavigate();
  const services = useQuery(eServicesQuery).data ?? [];
  const { keys } = useSearch(useDeferredValue(words.trim()));
  const [wanted, setWanted] = useState(() => document.activeElement === field.current);
  // By its key, so that an answer that comes late never moves it to another service.
  const [activeKey, setActiveKey] = useState<string | null>(null);
  const [seen, setSeen] = useState(words);
  // By what has come of it, not by listening to the field: what is drawn before React has heard of a letter takes the letter away.
  if (words !== seen) {
    setSeen(words);
    setWanted(true);
    setActiveKey(null);
  }
  const found = words.trim() === '' ? [] : among(services, keys ?? []).slice(0, most);
  const open = wanted && found.length > 0;
  const at = open ? found.findIndex(({ key }) => key === activeKey) : -1;
  const active = at < 0 ? undefined : `${listId}-${at}`;

  const close = () => {
    setWanted(false);
    setActiveKey(null);
  };
  const go = (key: string) => void navigate(`/e-tjanster/${key}`);
  const pressed = useEffectEvent((event: KeyboardEvent) => {
    const chosen = found[at];
    if (event.isComposing) return;
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      if (found.length === 0) return;
      setWanted(true);
      setActiveKey(found[stepped(at, found.length, event.key === 'ArrowDown' ? 1 : -1)]?.key ?? null);
    } else if (event.key === 'Enter' && chosen) go(chosen.key);
    else if (event.key === 'Escape' && open) close();
    else if (event.key === 'Escape' && words !== '') onWords('');
    else {
      if (event.key === 'Enter' || event.key === 'Tab') close();
      return;
    }
    event.preventDefault();
    event.stopPropagation();
  });
  const left = useEffectEvent(close);
  useEffect(() => {
    const input = field.current;
    if (input === null) return undefined;
    const listening = new AbortController();
    const { signal } = listening;
    input.addEventListener('keydown', (event) => pressed(event), { signal });
    input.addEventListener('blur', () => left(), { signal });
    return () => listening.abort();
  }, [field]);
  useEffect(() => {
    onList(open ? { active } : null);
    if (active !== undefined) document.getElementById(active)?.scrollIntoView({ block: 'nearest' });
  }, [open, active, onList]);

  if (!open) return null;
  return (
    <ul
      id={listId}
      role="listbox"
      aria-label={texts.suggestions}
      className="suggestions"
      // The field keeps the focus.
      onMouseDown={(event) => event.preventDefault()}
    >
      {found.map(({ key, name, category, closed }, index) => (
        <li
          key={key}
          id={`${listId}-${index}`}
          role="option"
          aria-selected={index === at}
          className="suggestion"
          onClick={() => go(key)}
        >
          <span className="suggestion-name">
            <Words text={name} />
          </span>{' '}
          <span className="suggestion-about">{closed ? texts.closed : category}</span>
        </li>
      ))}
    </ul>
  );
}

/** One step among so many, where the field itself is a stop of its own between the last and the first. */
function stepped(at: number, count: number, step: 1 | -1): number {
  const stops = count + 1;
  return ((at + 1 + step + stops) % stops) - 1;
}
