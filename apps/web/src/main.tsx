import './ui/styles/index.css';
import { QueryClientProvider } from '@tanstack/react-query';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { queryClient } from './api/query-client.ts';
import { useLanguage, wordsReady } from './i18n/speak.ts';
import { AppRoutes } from './routes.tsx';
import { IdleWarning } from './session/idle-warning.tsx';
import { startSession } from './session/session.ts';
import { Announcer } from './ui/announcer.tsx';
import { GuardedRouter } from './ui/guarded-router.tsx';

startSession();

const root = document.getElementById('root');
if (root === null) throw new Error('index.html has no #root');

/** All of it is drawn again in another language, and stays as it is. */
function App() {
  useLanguage();
  return (
    <QueryClientProvider client={queryClient}>
      <GuardedRouter>
        <AppRoutes />
        <IdleWarning />
      </GuardedRouter>
      <Announcer />
    </QueryClientProvider>
  );
}

const show = () =>
  createRoot(root).render(
    <StrictMode>
      <App />
    </StrictMode>,
  );
// Without its words the page is better in Swedish than not at all.
wordsReady().then(show, () => {
  document.documentElement.lang = 'sv';
  show();
});
