import { browserHeaders } from '../../test/process/raw-http.ts';
import { benchAnswers } from './bench-form.ts';
import type { Filler } from './bench-world.ts';
import type { Next } from './load.ts';

const host = 'norrvik.localhost';

/** Someone who types in one question after the other, each change saved on what the one before answered. */
export function typing({ cookie, draft }: Filler): Next {
  const headers = browserHeaders(host, cookie);
  const questions = Object.keys(benchAnswers);
  let revision = 1;
  let typed = 0;
  return (previous) => {
    if (previous?.status === 200) ({ revision } = JSON.parse(previous.body) as { revision: number });
    typed += 1;
    const path = questions[typed % questions.length];
    const changes = [{ path, value: `Ändring nummer ${typed} av det här svaret, lagom lång` }];
    const body = JSON.stringify({ version: 1, baseRevision: revision, changes, position: null });
    return { method: 'PATCH', path: `/api/drafts/${draft}`, headers, body };
  };
}

/** The bound's counterpart: the whole row each time. */
export function overwriting(id: number): Next {
  const headers = { host, 'content-type': 'application/json' };
  const body = JSON.stringify({ id, answers: benchAnswers });
  return () => ({ method: 'PUT', path: '/save', headers, body });
}
