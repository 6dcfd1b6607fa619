import { useQueryClient } from '@tanstack/react-query';
import { useEffect, type MouseEvent } from 'react';
import { chromeTexts as texts } from '../../i18n/spoken/chrome.ts';
import { problemSentence } from '../../i18n/problem-sentence.ts';
import { announce } from '../../ui/announcer.tsx';
import { Button, ButtonLink } from '../../ui/button.tsx';
import { Notice } from '../../ui/notice.tsx';
import { PageHeading } from '../../ui/page-heading.tsx';

/** What stands in place of a page that could not be fetched: why, and the ways on. `onAgain` where it was no query that failed. */
export function PageNotFetched({ error, onAgain }: { error: Error; onAgain?: () => void }) {
  const fetchAgain = useFetchAgain();
  return (
    <div className="page">
      <PageHeading title={[texts.loadFailedTitle]} lead={problemSentence(error)}>
        {texts.loadFailedTitle}
      </PageHeading>
      <div className="actions">
        <Button onClick={onAgain ?? fetchAgain}>{texts.tryAgain}</Button>
        <ButtonLink look="secondary" to="/">
          {texts.toStart}
        </ButtonLink>
      </div>
    </div>
  );
}

/** What stands in place of a part of a page that could not be fetched: why, and the way to try again. */
export function PartNotFetched({ error }: { error: Error }) {
  const fetchAgain = useFetchAgain();
  const sentence = problemSentence(error);
  useEffect(() => announce(sentence), [sentence]);
  return (
    <Notice tone="problem">
      <p>{sentence}</p>
      <Button
        look="secondary"
        className="button-small"
        onClick={(event) => {
          stayWithin(event);
          fetchAgain();
        }}
      >
        {texts.tryAgain}
      </Button>
    </Notice>
  );
}

/** Fetches all that is wanted and could not be had, for what keeps one answer away mostly keeps several. */
function useFetchAgain(): () => void {
  const queries = useQueryClient();
  return () =>
    void queries.refetchQueries({ type: 'active', predicate: ({ state }) => state.status === 'error' });
}

/** The button goes away with what it stands in; the focus stays at the heading of what is fetched. */
function stayWithin({ currentTarget }: MouseEvent<HTMLElement>): void {
  const place = currentTarget.closest('.notice')?.parentElement;
  const heading = place?.querySelector<HTMLElement>(':scope > :is(h1, h2), :scope > .page-heading > h1');
  const target = heading ?? place?.closest<HTMLElement>('[tabindex="-1"]');
  if (heading) heading.tabIndex = -1;
  target?.focus();
}
