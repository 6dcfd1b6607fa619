import { destination, pino, type DestinationStream, type Logger } from 'pino';

const numberLike = /\b(?:\d{2})?\d{6}[-+]?\d{4}\b/g;

/** Writes one JSON line an event. Holds ids and codes; never answers, names, numbers, addresses or tokens. */
export function createLog(level: string, to?: DestinationStream): Logger {
  return pino(
    {
      level,
      redact: {
        paths: [
          '*.cookie',
          '*.authorization',
          '*.personalNumber',
          '*.name',
          '*.email',
          '*.phone',
          '*.answers',
          '*.token',
        ],
        censor: '…',
      },
      serializers: { err: describeError },
    },
    // Written beside the requests, many lines at a time; what is left is written within half a second, and when the process ends.
    to ?? destination({ sync: false, minLength: 4_096, periodicFlush: 500 }),
  );
}

/** What went wrong and where. The values a database or a schema complains about are left out. */
function describeError(error: unknown): unknown {
  if (!(error instanceof Error)) return { type: typeof error };
  const trail = (error.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line));
  return {
    type: error.name,
    ...('code' in error && { code: error.code }),
    message: mask(error.message),
    stack: trail.join('\n'),
    ...(error.cause instanceof Error && { cause: describeError(error.cause) }),
  };
}

function mask(message: string): string {
  return message
    .slice(0, 500)
    .replace(/"[^"]*"/g, '"…"')
    .replace(numberLike, '…');
}
