import '../../src/ui/styles/index.css';
import { QueryClientProvider } from '@tanstack/react-query';
import { createRoot } from 'react-dom/client';
import { Route, Routes } from 'react-router';
import { queryClient } from '../../src/api/query-client.ts';
import '../../src/citizen/fill-in/fill-in.css';
import { FillIn } from '../../src/citizen/fill-in/fill-in.tsx';
import { openDraft } from '../../src/citizen/fill-in/open-draft.ts';
import { Announcer } from '../../src/ui/announcer.tsx';
import { GuardedRouter } from '../../src/ui/guarded-router.tsx';
import { markMoments } from './mark-moments.ts';
import { measuredForm } from './measured-form.ts';

/** The page as it is used, with saving and the list of steps; only the server behind it is a stand-in. */
const draft = openDraft(
  {
    id: 'matning',
    eService: { key: 'matning', name: { sv: 'Mätning' }, version: 1 },
    answers: {},
    revision: 0,
    savedAt: new Date().toISOString(),
    position: null,
    deleteAfter: new Date().toISOString(),
    upgradeNotes: [],
    asked: null,
    attributes: {},
    today: '2026-11-22',
  },
  measuredForm,
);
window.history.replaceState(null, '', '/arende/matning/sidan');
markMoments();

const root = document.getElementById('root');
if (root === null) throw new Error('index.html has no #root');
createRoot(root).render(
  <QueryClientProvider client={queryClient}>
    <GuardedRouter>
      <Routes>
        <Route
          path="arende/:draftId/:stepId?"
          element={<FillIn draft={draft} serviceName="Mätning" reopen={() => undefined} />}
        />
      </Routes>
    </GuardedRouter>
    <Announcer />
  </QueryClientProvider>,
);
