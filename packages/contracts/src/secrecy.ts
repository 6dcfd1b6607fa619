import { z } from 'zod';
import { endpoint } from './endpoint.ts';
import { ErrandParams } from './errands.ts';

/** Why an errand is masked, and whether this session has opened it. */
export const Secrecy = z.object({
  /** Who, how to reach them, answers and files are left out of the reply. */
  masked: z.boolean(),
  /** The applicant lives under protected identity. */
  protectedIdentity: z.boolean(),
  marking: z
    .object({
      /** "26 kap. 1 § offentlighets- och sekretesslagen". */
      paragraph: z.string(),
      /** Null while masked, and where the service marks all its errands. */
      reason: z.string().nullable(),
      by: z.string().nullable(),
      at: z.string().nullable(),
    })
    .nullable(),
  /** Until when this session sees what is masked for others; null when it does not. */
  openUntil: z.string().nullable(),
});
export type Secrecy = z.infer<typeof Secrecy>;

const Reason = z.string().trim().min(10).max(1000);

export const openSecretEndpoint = endpoint({
  method: 'POST',
  path: '/api/management/errands/:errandId/secrecy/open',
  summary:
    'See what is masked, for thirty minutes in this session. The reason is kept and the opening audited',
  access: 'staff',
  permission: 'errand:read-secret',
  keepsSessionAlive: true,
  params: ErrandParams,
  body: z.strictObject({ reason: Reason }),
  reply: z.object({ openUntil: z.string() }),
  errors: [],
});

export const closeSecretEndpoint = endpoint({
  method: 'POST',
  path: '/api/management/errands/:errandId/secrecy/close',
  summary: 'Mask the errand again in this session',
  access: 'staff',
  permission: 'errand:read-secret',
  keepsSessionAlive: true,
  status: 204,
  params: ErrandParams,
  body: z.strictObject({}),
  reply: z.null(),
  errors: [],
});

/** To lift a marking one must have opened what it hides. */
export const markSecretEndpoint = endpoint({
  method: 'POST',
  path: '/api/management/errands/:errandId/secrecy',
  summary: 'Mark the errand as secret, or lift the marking',
  access: 'staff',
  permission: 'errand:handle',
  keepsSessionAlive: true,
  status: 204,
  params: ErrandParams,
  body: z.discriminatedUnion('marked', [
    z.strictObject({
      revision: z.int(),
      marked: z.literal(true),
      paragraph: z.string().trim().min(3).max(200),
      reason: Reason,
    }),
    z.strictObject({ revision: z.int(), marked: z.literal(false), reason: Reason }),
  ]),
  reply: z.null(),
  errors: ['errand_changed', 'errand_masked', 'secrecy_of_service'],
});
