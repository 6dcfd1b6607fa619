import { QueryClient } from '@tanstack/react-query';
import { ApiProblem } from './api-problem.ts';

/** One cache for the page. It is emptied when a session ends, so that the next person finds nothing. */
export const queryClient = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: 30_000,
      refetchOnWindowFocus: false,
      networkMode: 'always',
      retry: (failures, error) => failures < 2 && !(error instanceof ApiProblem && error.status < 500),
    },
    mutations: { networkMode: 'always' },
  },
});
