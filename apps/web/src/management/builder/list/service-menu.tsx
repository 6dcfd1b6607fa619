import { type BuiltEService } from '@handslag/contracts/builder';
import { exportEServicePath } from '@handslag/contracts/e-service-files';
import { useRef } from 'react';
import { Link } from 'react-router';
import { addressOf } from '../../../api/client.ts';
import { problemSentence } from '../../../i18n/problem-sentence.ts';
import { builderTexts as texts } from '../../../i18n/sv/builder.ts';
import { useSession } from '../../../session/session.ts';
import { useServiceAct, type Done } from './use-service-act.ts';

type MenuProps = { service: BuiltEService; onDone?: (done: Done) => void };

/** What else can be done with an e-service in the list. Closes with Esc, or when the focus leaves it. */
export function ServiceMenu({ service, onDone }: MenuProps) {
  const { key, state } = service;
  const name = service.name.sv || key;
  const menu = useRef<HTMLDetailsElement>(null);
  const { session } = useSession();
  const mayPublish = session?.kind === 'staff' && session.permissions.includes('e-service:publish');
  const close = () => {
    if (menu.current) menu.current.open = false;
  };
  const work = useServiceAct({ key, name }, (done) => {
    close();
    menu.current?.querySelector('summary')?.focus();
    onDone?.(done);
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
        {work.error !== null && <p className="field-error">{problemSentence(work.error)}</p>}
      </div>
    </details>
  );
}
