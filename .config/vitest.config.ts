import { defineConfig } from 'vitest/config';

const exclude = ['**/node_modules/**', '**/generated/**'];
// What is waited for comes late where much else runs; what never comes is seen as well after a longer wait.
const timeouts = { testTimeout: 30_000, hookTimeout: 120_000, expect: { poll: { timeout: 15_000 } } };

export default defineConfig({
  test: {
    // By itself it would leave one core to nobody, on two cores half of them.
    maxWorkers: '100%',
    projects: [
      {
        test: {
          name: 'pure',
          include: ['packages/*/src/**/*.test.ts', 'apps/{web,eid-simulator}/{src,test}/**/*.test.{ts,tsx}'],
          exclude,
          setupFiles: ['apps/web/test/wait-patiently.ts'],
          ...timeouts,
        },
      },
      {
        // One PostgreSQL is started for the run, and only when one of these is among the files to run.
        test: {
          name: 'database',
          include: ['prisma/**/*.test.ts', 'apps/api/{src,test}/**/*.test.ts'],
          exclude,
          globalSetup: ['prisma/throwaway-server-setup.ts'],
          ...timeouts,
        },
      },
    ],
  },
});
