import '../../src/ui/styles/index.css';
import '../../src/management/management.css';
import '../../src/management/builder/builder.css';
import type { Work } from '@handslag/contracts/builder';
import type { EServiceSettings } from '@handslag/contracts/e-services';
import { longForm } from '@handslag/samples/long-form';
import { QueryClientProvider } from '@tanstack/react-query';
import { createRoot } from 'react-dom/client';
import { Route, Routes } from 'react-router';
import { queryClient } from '../../src/api/query-client.ts';
import { workQuery } from '../../src/management/builder/builder-queries.ts';
import { EditorPage } from '../../src/management/builder/editor/editor-page.tsx';
import { Announcer } from '../../src/ui/announcer.tsx';
import { GuardedRouter } from '../../src/ui/guarded-router.tsx';
import { markMoments } from '../form-page/mark-moments.ts';

/** The editor as it is used, with 500 questions and 100 rules; only the server behind it is a stand-in. */
const work: Work = {
  key: 'matning',
  revision: 1,
  settings: { name: { sv: 'Mätning' } } as EServiceSettings,
  definition: longForm({ questions: 500, rules: 100 }),
  savedAt: new Date().toISOString(),
  savedBy: null,
  publishedVersion: 1,
  changed: false,
  closed: false,
  archived: false,
  publishAt: null,
  publishProblem: null,
  editor: null,
};
queryClient.setQueryData(workQuery('matning').queryKey, work);
window.history.replaceState(null, '', '/handlaggning/e-tjanster/matning/formular?vald=q251');
markMoments();

const root = document.getElementById('root');
if (root === null) throw new Error('index.html has no #root');
createRoot(root).render(
  <QueryClientProvider client={queryClient}>
    <GuardedRouter>
      <div className="management">
        <main>
          <Routes>
            <Route path="handlaggning/e-tjanster/:key/:area?" element={<EditorPage />} />
          </Routes>
        </main>
      </div>
    </GuardedRouter>
    <Announcer />
  </QueryClientProvider>,
);
