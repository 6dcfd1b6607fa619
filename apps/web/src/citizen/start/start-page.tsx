import './start.css';
import { useQuery } from '@tanstack/react-query';
import { useDeferredValue, useEffect, useId, useRef, useState } from 'react';
import { Link } from 'react-router';
import { problemSentence } from '../../i18n/problem-sentence.ts';
import { startTexts as texts } from '../../i18n/sv/start.ts';
import { useMunicipality } from '../../municipality/presentation.tsx';
import { announce } from '../../ui/announcer.tsx';
import { Icon } from '../../ui/icon.tsx';
import { Notice } from '../../ui/notice.tsx';
import { PageHeading } from '../../ui/page-heading.tsx';
import { Skeleton } from '../../ui/skeleton.tsx';
import { eServicesQuery } from './e-services-queries.ts';
import { findEServices } from './find-e-services.ts';
import { ResumeDrafts } from './resume-drafts.tsx';
import { ServicesByCategory, ServicesFound } from './service-lists.tsx';

/** The municipality's front door: what one can do here. */
export function StartPage() {
  const { name, logo } = useMunicipality();
  const [words, setWords] = useState('');
  const results = useRef<HTMLDivElement>(null);
  return (
    <>
      <div className="start-hero">
        <svg className="start-hero-mark" viewBox={logo.viewBox} aria-hidden="true" focusable="false">
          <path d={logo.path} />
        </svg>
        <div className="start-hero-inner">
          <PageHeading title={[texts.title]} lead={texts.lead}>
            {texts.heading(name)}
          </PageHeading>
          <SearchField words={words} onWords={setWords} onSearch={() => results.current?.focus()} />
        </div>
      </div>
      <div className="page page-wide start-body" ref={results} tabIndex={-1}>
        <ResumeDrafts />
        <Services words={useDeferredValue(words.trim())} onClear={() => setWords('')} />
        <section className="start-follow">
          <h2>{texts.followTitle}</h2>
          <p>
            {texts.follow} <Link to="/folj-arende">{texts.followLink}</Link>
          </p>
        </section>
      </div>
    </>
  );
}

function SearchField({
  words,
  onWords,
  onSearch,
}: {
  words: string;
  onWords: (words: string) => void;
  onSearch: () => void;
}) {
  const id = useId();
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
      </p>
      <div className="start-search-row">
        <Icon name="search" />
        <input
          id={id}
          className="input"
          type="search"
          autoComplete="off"
          spellCheck={false}
          maxLength={100}
          aria-describedby={`${id}-hint`}
          value={words}
          onChange={(event) => onWords(event.target.value)}
        />
        <button type="submit" className="button button-primary">
          {texts.search}
        </button>
      </div>
    </form>
  );
}

function Services({ words, onClear }: { words: string; onClear: () => void }) {
  const { data, error } = useQuery(eServicesQuery);
  const found = data === undefined ? null : findEServices(data, words);
  const count = found?.length ?? 0;
  const known = found !== null;
  useEffect(() => {
    if (words === '' || !known) return undefined;
    // Said when typing rests, not for each letter.
    const rest = setTimeout(
      () => announce(count === 0 ? texts.nothingTitle(words) : texts.found(count, words)),
      800,
    );
    return () => clearTimeout(rest);
  }, [words, count, known]);
  if (found === null) {
    return error === null ? (
      <Skeleton label={texts.loading} lines={8} />
    ) : (
      <Notice tone="problem">
        <p>{problemSentence(error)}</p>
      </Notice>
    );
  }
  return words === '' ? (
    <ServicesByCategory services={found} />
  ) : (
    <ServicesFound services={found} words={words} onClear={onClear} />
  );
}
