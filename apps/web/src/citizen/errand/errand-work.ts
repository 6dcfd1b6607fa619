import type { CitizenErrand } from '@handslag/contracts/errands';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { myErrandQuery } from '../my-page/my-queries.ts';

/** Something the applicant does in an errand: the answer is the errand as it became. */
export function useMyErrandWork(errandId: string) {
  const cache = useQueryClient();
  return useMutation({
    mutationFn: (work: () => Promise<CitizenErrand>) => work(),
    onSuccess: (changed) => {
      cache.setQueryData(myErrandQuery(errandId).queryKey, changed);
      void cache.invalidateQueries({ queryKey: ['my-errands'] });
    },
  });
}
