import { z } from 'zod';
import { EServiceKey, WorkDefinition, Work } from './builder.ts';
import { endpoint } from './endpoint.ts';
import { EServiceSettings } from './e-services.ts';

/** One file, one service: what is exported, and what is taken in. `format` is raised when its shape changes. */
export const EServiceFile = z.strictObject({
  handslag: z.literal('e-service'),
  format: z.literal(1),
  key: EServiceKey,
  settings: EServiceSettings,
  definition: WorkDefinition,
});
export type EServiceFile = z.infer<typeof EServiceFile>;

/** Answers the EServiceFile of the work, as an attachment `<key>.json`. */
export const exportEServicePath = '/api/management/e-services/:key/file';
/** JSON Schema of EServiceFile. */
export const eServiceFileSchemaPath = '/api/e-service-file.schema.json';

/** `details.problems` of `import_refused`: the WorkProblem list, with lines. Nothing is stored then. */
export const importEServiceEndpoint = endpoint({
  method: 'POST',
  path: '/api/management/e-services/file',
  summary: 'Take in a service from a file, as work that nobody sees until it is published',
  access: 'staff',
  permission: 'e-service:edit',
  keepsSessionAlive: true,
  body: z.strictObject({
    /** The file as it is, so that what is wrong can be told by line. */
    text: z.string().max(5_000_000),
    /** Where the key is taken: under this one instead, or over the work of the one that has it. */
    key: EServiceKey.optional(),
    replace: z.boolean(),
  }),
  reply: Work,
  status: 201,
  errors: ['import_refused', 'e_service_key_taken'],
});
