import '../administration.css';
import { useQuery } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { Link } from 'react-router';
import { managementTexts } from '../../i18n/sv/management.ts';
import { searchesTexts as texts } from '../../i18n/sv/searches.ts';
import { Icon } from '../../ui/icon.tsx';
import { Notice } from '../../ui/notice.tsx';
import { PageHeading } from '../../ui/page-heading.tsx';
import { Skeleton } from '../../ui/skeleton.tsx';
import { LoadProblem } from '../load-problem.tsx';
import { builtEServicesQuery } from '../builder/builder-queries.ts';
import { SearchMiss } from './search-miss.tsx';
import { searchMissesQuery, type Added } from './searches-queries.ts';

/** What people searched for in vain, for those who can see to that the next one finds. */
export function SearchesArea() {
  const misses = useQuery(searchMissesQuery);
  const services = useQuery(builtEServicesQuery);
  const [added, setAdded] = useState<Added | null>(null);
  const error = misses.error ?? services.error;
  const data = services.data === undefined ? undefined : misses.data;
  return (
    <div className="page page-wide">
      <Link to="/handlaggning/e-tjanster" className="back-link">
        <Icon name="arrow-left" />
        {texts.back}
      </Link>
      <PageHeading title={[texts.title, managementTexts.title]} lead={texts.lead}>
        {texts.title}
      </PageHeading>
      <div className="admin-form">
        <p className="admin-note">{texts.note}</p>
        {added !== null && <WordAdded key={added.words} added={added} />}
        {data?.misses.length === 0 && <p>{texts.none}</p>}
        {data !== undefined && data.misses.length > 0 && (
          <ul className="admin-list" aria-label={texts.list}>
            {data.misses.map((miss) => (
              <li key={miss.words}>
                <SearchMiss
                  miss={miss}
                  services={services.data?.eServices.filter(({ state }) => state !== 'archived') ?? []}
                  onAdded={setAdded}
                />
              </li>
            ))}
          </ul>
        )}
        {data === undefined && error === null && <Skeleton label={texts.loading} lines={6} />}
        {data === undefined && error !== null && (
          <LoadProblem error={error} again={() => Promise.all([misses.refetch(), services.refetch()])} />
        )}
      </div>
    </div>
  );
}

/** The row one stood in is gone: the focus goes to what came of it, which leads on to publishing. */
function WordAdded({ added: { words, key, name, already } }: { added: Added }) {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => box.current?.focus(), []);
  return (
    <div ref={box} tabIndex={-1}>
      <Notice tone="success" title={already ? texts.already(words, name) : texts.added(words)}>
        <p>{already ? texts.alreadyText(name) : texts.addedText(name)}</p>
        <p>
          <Link to={`/handlaggning/e-tjanster/${key}/versioner`}>{texts.publish(name)}</Link>
        </p>
      </Notice>
    </div>
  );
}
