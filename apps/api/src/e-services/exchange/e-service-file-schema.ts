import { EServiceFile } from '@handslag/contracts/e-service-files';
import { EServiceDefinitionSchema } from '@handslag/form-engine/parse-definition';
import { z } from 'zod';

/** JSON Schema of a service as a file, for editors and other programs. What it permits may still be refused for what it says. */
export const eServiceFileSchema = z.toJSONSchema(
  EServiceFile.extend({ definition: EServiceDefinitionSchema }),
  {
    io: 'input',
    unrepresentable: 'any',
    target: 'draft-2020-12',
  },
);
