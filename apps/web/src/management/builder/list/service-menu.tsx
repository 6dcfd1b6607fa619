import {
  archiveEServiceEndpoint,
  closeEServiceEndpoint,
  exportEServicePath,
  type BuiltEService,
} from '@handslag/contracts/builder';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useRef } from 'react';
import { Link } from 'react-router';
import { addressOf, call } from '../../../api/client.ts';
import { problemSentence } from '../../../i18n/problem-sentence.ts';
import { builderTexts as texts } from '../../../i18n/sv/builder.ts';
import { useSession } from '../../../session/session.ts';
import { announce } from '../../../ui/announcer.tsx';
import { builtEServicesQuery } from '../builder-queries.ts';

/** What else can be done with an e-service in the list. Closes with Esc, or when the focus leaves it. */
export function ServiceMenu({ service }: { service: BuiltEService }) {
  const { key, state } = service;
  const name = service.name.sv || key;
  const menu = useRef<HTMLDetailsElement>(null);
  const { session } = useSession();
  const mayPublish = session?.kind === 'staff' && session.permissions.includes('e-service:publish');
  const cache = useQueryClient();
  const close = () => {
    if (menu.current) menu.current.open = false;
  };
  const work = useMutation({
    mutationFn: (act: { closed: boolean } | { archived: boolean }) =>
      'closed' in act
        ? call(closeEServiceEndpoint, { params: { key }, body: act })
        : call(archiveEServiceEndpoint, { params: { key }, body: act }),
    onSuccess: (_work, act) => {
      close();
      menu.current?.querySelector('summary')?.focus();
      if ('closed' in act) announce(act.closed ? texts.closed(name) : texts.reopened(name));
      else announce(act.archived ? texts.archived(name) : texts.unarchived(name));
      return cache.invalidateQueries({ queryKey: builtEServicesQuery.queryKey });
    },
    onError: (error) => announce(problemSentence(error), 'assertive'),
  });
  const isArchived = state === 'archived';
  return (
    <details
      ref={menu}
      className="builder-menu"
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        close();
        menu.current?.querySelector('summary')?.focus();
      }}
      onBlur={(event) => {
        if (!event.currentTarget.contains(event.relatedTarget)) close();
      }}
    >
      <summary aria-label={texts.more(name)}>
        <span aria-hidden="true">⋯</span>
      </summary>
      <div className="builder-menu-items">
        <Link to={`/handlaggning/e-tjanster/ny?kopia=${key}`}>{texts.copy}</Link>
        <a href={addressOf(exportEServicePath, { key })} download={`${key}.json`}>
          {texts.export}
        </a>
        {mayPublish && (state === 'published' || state === 'closed') && (
          <button type="button" onClick={() => work.mutate({ closed: state === 'published' })}>
            {state === 'published' ? texts.close : texts.reopen}
          </button>
        )}
        {mayPublish && (
          <button type="button" onClick={() => work.mutate({ archived: !isArchived })}>
            {isArchived ? texts.unarchive : texts.archive}
          </button>
        )}
      </div>
    </details>
  );
}
