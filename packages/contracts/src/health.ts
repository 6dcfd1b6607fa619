import { z } from 'zod';
import { endpoint } from './endpoint.ts';

export const healthEndpoint = endpoint({
  method: 'GET',
  path: '/api/health',
  summary: 'Alive',
  access: 'anyone',
  keepsSessionAlive: false,
  reply: z.object({ status: z.literal('alive') }),
  errors: [],
});

export const readyEndpoint = endpoint({
  method: 'GET',
  path: '/api/ready',
  summary: 'Database reachable and migrated',
  access: 'anyone',
  keepsSessionAlive: false,
  reply: z.object({ status: z.literal('ready') }),
  errors: ['service_unavailable'],
});
