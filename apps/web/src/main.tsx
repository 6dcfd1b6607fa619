import './ui/styles/index.css';
import { QueryClientProvider } from '@tanstack/react-query';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { queryClient } from './api/query-client.ts';
import { AppRoutes } from './routes.tsx';
import { IdleWarning } from './session/idle-warning.tsx';
import { startSession } from './session/session.ts';
import { Announcer } from './ui/announcer.tsx';
import { GuardedRouter } from './ui/guarded-router.tsx';

startSession();

const root = document.getElementById('root');
if (root === null) throw new Error('index.html has no #root');

createRoot(root).render(
  <StrictMode>
    <QueryClientProvider client={queryClient}>
      <GuardedRouter>
        <AppRoutes />
        <IdleWarning />
      </GuardedRouter>
      <Announcer />
    </QueryClientProvider>
  </StrictMode>,
);
