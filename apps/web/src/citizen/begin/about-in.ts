import type { About } from '@handslag/contracts/drafts';

/** What the address says that help is needed with: `om` a service, `steg` its step, `webblasare` what one chose to tell. */
export function aboutIn(search: URLSearchParams): About | undefined {
  const eService = search.get('om') ?? '';
  if (!/^[a-z][a-z0-9-]{0,59}$/i.test(eService)) return undefined;
  const step = search.get('steg') ?? '';
  const browser = (search.get('webblasare') ?? '').trim().slice(0, 200);
  return {
    eService,
    ...(/^\w{1,60}$/.test(step) && { step }),
    ...(browser !== '' && { browser }),
  };
}
