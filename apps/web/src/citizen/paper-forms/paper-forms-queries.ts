import { listPaperFormsEndpoint } from '@handslag/contracts/paper-forms';
import { queryOptions } from '@tanstack/react-query';
import { call } from '../../api/client.ts';

export const paperFormsQuery = queryOptions({
  queryKey: ['paper-forms'],
  queryFn: async ({ signal }) => (await call(listPaperFormsEndpoint, {}, { signal })).paperForms,
  meta: { public: true },
});
