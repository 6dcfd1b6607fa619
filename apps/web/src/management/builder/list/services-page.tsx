import type { BuiltEService } from '@handslag/contracts/builder';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Link, useLocation } from 'react-router';
import { problemSentence } from '../../../i18n/problem-sentence.ts';
import { builderTexts as texts } from '../../../i18n/sv/builder.ts';
import { managementTexts } from '../../../i18n/sv/management.ts';
import { searchesTexts } from '../../../i18n/sv/searches.ts';
import { Button, ButtonLink } from '../../../ui/button.tsx';
import { Notice } from '../../../ui/notice.tsx';
import { PageHeading } from '../../../ui/page-heading.tsx';
import { Skeleton } from '../../../ui/skeleton.tsx';
import { builtEServicesQuery } from '../builder-queries.ts';
import { DoneNotice } from './done-notice.tsx';
import { ServicesTable } from './services-table.tsx';
import type { Done } from './use-service-act.ts';

const views = ['all', 'published', 'draft', 'closed', 'archived'] as const;
type View = (typeof views)[number];

/** Every e-service of the municipality. Which are shown lives in the address. */
export function ServicesPage() {
  const { search } = useLocation();
  const view = views.find((one) => one === new URLSearchParams(search).get('visa')) ?? 'all';
  const [words, setWords] = useState('');
  const [done, setDone] = useState<Done | null>(null);
  const list = useQuery(builtEServicesQuery);
  const all = list.data?.eServices ?? [];
  const shown = all.filter((one) => isIn(one, view) && matches(one, words));
  return (
    <div className="page page-wide">
      <div className="builder-top">
        <PageHeading title={[texts.title, managementTexts.title]} lead={texts.lead}>
          {texts.title}
        </PageHeading>
        <div className="actions">
          <ButtonLink to="/handlaggning/e-tjanster/ny">{texts.make}</ButtonLink>
          <ButtonLink look="secondary" to="/handlaggning/e-tjanster/las-in">
            {texts.import}
          </ButtonLink>
          <ButtonLink look="quiet" to="/handlaggning/sokningar">
            {searchesTexts.title}
          </ButtonLink>
        </div>
      </div>
      <nav className="view-tabs" aria-label={texts.states}>
        {views.map((one) => (
          <Link
            key={one}
            to={one === 'all' ? '/handlaggning/e-tjanster' : `?visa=${one}`}
            aria-current={one === view ? 'page' : undefined}
          >
            {texts.state[one]}
            {list.data && (
              <span className="view-count">{all.filter((service) => isIn(service, one)).length}</span>
            )}
          </Link>
        ))}
      </nav>
      <div className="field builder-search" role="search">
        <label className="field-label" htmlFor="builder-search">
          {texts.search}
        </label>
        <p className="field-hint" id="builder-search-hint">
          {texts.searchHint}
        </p>
        <input
          className="input"
          id="builder-search"
          type="search"
          autoComplete="off"
          value={words}
          aria-describedby="builder-search-hint"
          onChange={(event) => setWords(event.target.value)}
        />
      </div>
      {list.isError && (
        <Notice tone="problem">
          <p>{problemSentence(list.error)}</p>
          <Button look="secondary" onClick={() => void list.refetch()}>
            {texts.again}
          </Button>
        </Notice>
      )}
      {list.isPending && <Skeleton label={texts.loading} lines={8} />}
      {done !== null && <DoneNotice done={done} onDone={setDone} listed={list.data} />}
      {list.data && shown.length === 0 && <Empty isFirst={all.length === 0} clear={() => setWords('')} />}
      {shown.length > 0 && (
        <>
          <p className="list-count" role="status">
            {texts.count(shown.length)}
          </p>
          <ServicesTable services={shown} onDone={setDone} />
        </>
      )}
    </div>
  );
}

function Empty({ isFirst, clear }: { isFirst: boolean; clear: () => void }) {
  return (
    <div className="empty-state">
      <h2>{isFirst ? texts.first : texts.none}</h2>
      <p>{isFirst ? texts.firstText : texts.noneText}</p>
      {!isFirst && (
        <ButtonLink look="secondary" to="/handlaggning/e-tjanster" onClick={clear}>
          {texts.showAll}
        </ButtonLink>
      )}
    </div>
  );
}

/** What is put away is only among the archived. */
const isIn = ({ state }: BuiltEService, view: View): boolean =>
  view === 'all' ? state !== 'archived' : state === view;

function matches({ name, category, owner, key }: BuiltEService, words: string): boolean {
  const looked = `${name.sv} ${category} ${owner ?? ''} ${key}`.toLowerCase();
  return words
    .toLowerCase()
    .split(/\s+/)
    .every((word) => looked.includes(word));
}
