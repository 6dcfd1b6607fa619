import './start.css';
import { useQuery } from '@tanstack/react-query';
import { useDeferredValue, useEffect, useRef, useState } from 'react';
import { Link } from 'react-router';
import { startTexts as texts } from '../../i18n/spoken/start.ts';
import { useMunicipality } from '../../municipality/presentation.tsx';
import { announce } from '../../ui/announcer.tsx';
import { PageHeading } from '../../ui/page-heading.tsx';
import { Skeleton } from '../../ui/skeleton.tsx';
import { PartNotFetched } from '../chrome/not-fetched.tsx';
import { among } from './among.ts';
import { eServicesQuery } from './e-services-queries.ts';
import { MostUsed } from './most-used.tsx';
import { ResumeDrafts, useBegunKnown } from './resume-drafts.tsx';
import { SearchField } from './search-field.tsx';
import { useSearch } from './search-queries.ts';
import { ServicesByCategory, ServicesFound } from './service-lists.tsx';

/** The municipality's front door: what one can do here. */
export function StartPage() {
  const { name, logo } = useMunicipality();
  const [words, setWords] = useState('');
  const results = useRef<HTMLDivElement>(null);
  return (
    <>
      <div className="start-hero">
        <div className="start-hero-ground">
          <svg className="start-hero-mark" viewBox={logo.viewBox} aria-hidden="true" focusable="false">
            <path d={logo.path} />
          </svg>
        </div>
        <div className="start-hero-inner">
          <PageHeading title={[texts.title]} lead={texts.lead}>
            {texts.heading(name)}
          </PageHeading>
          <SearchField words={words} onWords={setWords} onSearch={() => results.current?.focus()} />
        </div>
      </div>
      <div className="page page-wide start-body" ref={results} tabIndex={-1}>
        <ResumeDrafts />
        {words.trim() === '' && <MostUsed />}
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

function Services({ words, onClear }: { words: string; onClear: () => void }) {
  const begunKnown = useBegunKnown();
  const { data: listed, error } = useQuery(eServicesQuery);
  const data = begunKnown || words !== '' ? listed : undefined;
  const search = useSearch(words);
  const found = words === '' || search.keys === null || data === undefined ? null : among(data, search.keys);
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
  const problem = error ?? (words === '' ? null : search.error);
  return (
    <>
      {problem !== null && <PartNotFetched error={problem} />}
      {data === undefined && error === null && <Skeleton label={texts.loading} lines={8} />}
      {data !== undefined && found === null && <ServicesByCategory services={data} />}
      {found !== null && <ServicesFound services={found} words={words} onClear={onClear} />}
    </>
  );
}
