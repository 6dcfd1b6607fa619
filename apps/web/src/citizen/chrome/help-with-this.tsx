import { useQuery } from '@tanstack/react-query';
import { Link, useLocation } from 'react-router';
import { chromeTexts as texts } from '../../i18n/spoken/chrome.ts';
import { useMunicipality } from '../../municipality/presentation.tsx';
import { myDraftsQuery } from '../my-page/my-queries.ts';

/** From a service, or from inside its form, to help with it: the support service is told which one, and at which step. */
export function HelpWithThis() {
  const { supportService } = useMunicipality();
  const { pathname } = useLocation();
  const inForm = /^\/arende\/([\w-]+)(?:\/(\w+)$)?/.exec(pathname);
  const { data: drafts } = useQuery({
    ...myDraftsQuery,
    enabled: inForm !== null && supportService !== null,
  });
  const eService =
    /^\/e-tjanster\/([\w-]+)/.exec(pathname)?.[1] ??
    drafts?.find(({ id }) => id === inForm?.[1])?.eService.key;
  if (supportService === null || eService === undefined || eService === supportService) return null;
  const step = inForm?.[2];
  const search = new URLSearchParams({ om: eService, ...(step !== undefined && { steg: step }) });
  return (
    <li>
      <Link to={`/e-tjanster/${supportService}?${search.toString()}`}>{texts.support}</Link>
    </li>
  );
}
