import { createHash, timingSafeEqual } from 'node:crypto';
import type { Context } from '../../context.ts';
import { ProblemError } from '../../problem-error.ts';

/**
 * Lets the operator past, on the installation's own host. Without OPERATOR_TOKEN there is nothing here (`not_found`); with
 * another token than that, `forbidden`. Takes as long whatever the token.
 */
export function demandOperator(
  { config, log }: Pick<Context, 'config' | 'log'>,
  host: string,
  token: string,
): void {
  const { operatorToken, publicUrl } = config;
  if (operatorToken === null || host !== publicUrl.hostname) throw new ProblemError('not_found');
  if (timingSafeEqual(digest(operatorToken), digest(token))) return;
  log.warn('a wrong operator token was tried');
  throw new ProblemError('forbidden');
}

function digest(text: string): Buffer {
  return createHash('sha256').update(text).digest();
}
