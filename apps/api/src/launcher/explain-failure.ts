import { DatabaseUnusableError } from '@handslag/database/database-unusable-error';
import { ConfigError } from '../config.ts';

/** Something stands in the way of starting; the message is a Swedish sentence saying what to do. */
export class StartError extends Error {
  override name = 'StartError';
}

type SystemFailure = Error & { code?: string; path?: string; errors?: Error[] };

/** What to tell whoever typed `start`: sentences to act on, or null when it is a fault of ours that needs its stack. */
export function explainFailure(failure: unknown): string | null {
  if (
    failure instanceof ConfigError ||
    failure instanceof StartError ||
    failure instanceof DatabaseUnusableError
  ) {
    return failure.message;
  }
  if (!(failure instanceof Error)) return null;
  const { code, path, errors } = failure as SystemFailure;
  switch (code ?? (errors?.[0] as SystemFailure | undefined)?.code) {
    case 'EACCES':
    case 'EPERM':
    case 'EROFS':
    case 'ENOTDIR':
      return `Det går inte att skriva i ${path ?? 'datamappen'}. Ge dig själv skrivrätt där, eller välj en annan mapp med DATA_FOLDER.`;
    case 'ENOSPC':
      return 'Disken är full. Frigör plats och starta igen.';
    default:
      return null;
  }
}

/** The same for a database that was given by its address. */
export function explainDatabase(failure: unknown, url: string): string | null {
  const { code, message, errors } = failure as SystemFailure;
  const place = URL.canParse(url) ? new URL(url).host || 'den angivna platsen' : 'den angivna platsen';
  switch (code ?? (errors?.[0] as SystemFailure | undefined)?.code) {
    case 'ECONNREFUSED':
    case 'ENOENT':
    case 'ETIMEDOUT':
    case 'EHOSTUNREACH':
    case 'ENETUNREACH':
    case 'ECONNRESET':
      return `Databasen på ${place} svarar inte. Starta den, rätta DATABASE_URL, eller ta bort DATABASE_URL för att använda den medföljande.`;
    case 'ENOTFOUND':
    case 'EAI_AGAIN':
      return `Datorn ${place} i DATABASE_URL finns inte. Rätta adressen.`;
    case '28P01':
    case '28000':
      return `Databasen på ${place} godtar inte användaren eller lösenordet i DATABASE_URL. Rätta dem.`;
    case '3D000':
      return `Databasen i DATABASE_URL finns inte på ${place}. Skapa den, eller rätta namnet.`;
    default:
      return /timeout|terminated unexpectedly/i.test(message)
        ? `Databasen på ${place} svarar inte. Kontrollera DATABASE_URL.`
        : null;
  }
}
