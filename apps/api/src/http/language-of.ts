import { Language } from '@handslag/contracts/municipalities';
import type { FastifyRequest } from 'fastify';
import type { Municipality } from '../actor.ts';

/**
 * The language that whoever asks has chosen, as the page's switch wrote it in a cookie: it holds nothing else, and is only
 * there once a choice has been made. Swedish without one, and where the municipality does not offer what it says.
 */
export function languageOf(
  { cookies }: Pick<FastifyRequest, 'cookies'>,
  municipality: Municipality | null,
): Language {
  const chosen = Language.safeParse(cookies['language']);
  return chosen.success && municipality?.settings.languages.includes(chosen.data) ? chosen.data : 'sv';
}
