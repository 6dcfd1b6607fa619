import type { HandledErrand } from '@handslag/contracts/handling';
import { closeSecretEndpoint, markSecretEndpoint, openSecretEndpoint } from '@handslag/contracts/secrecy';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { call } from '../../api/client.ts';

type Work =
  | { kind: 'open'; reason: string }
  | { kind: 'close' }
  | { kind: 'mark'; paragraph: string; reason: string }
  | { kind: 'lift'; reason: string };

/** Opens, masks and marks; everything known of errands is then asked for anew. */
export function useSecrecyWork({ id: errandId, revision }: Pick<HandledErrand, 'id' | 'revision'>) {
  const cache = useQueryClient();
  return useMutation({
    mutationFn: async (work: Work): Promise<unknown> => {
      const params = { errandId };
      switch (work.kind) {
        case 'open':
          return call(openSecretEndpoint, { params, body: { reason: work.reason } });
        case 'close':
          return call(closeSecretEndpoint, { params, body: {} });
        case 'mark': {
          const { paragraph, reason } = work;
          return call(markSecretEndpoint, { params, body: { revision, marked: true, paragraph, reason } });
        }
        case 'lift':
          return call(markSecretEndpoint, { params, body: { revision, marked: false, reason: work.reason } });
      }
    },
    onSuccess: () => cache.invalidateQueries({ queryKey: ['management'] }),
  });
}
