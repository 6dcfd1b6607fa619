import type { ErrandStatus, StatusContentType } from '@handslag/contracts/e-services';
import { sv } from './texts.ts';

/**
 * One status of a service.
 * @param citizenText what "Vad händer nu?" answers
 * @param internalText what the handler is reminded of
 */
export const status = (
  id: string,
  contentType: StatusContentType,
  name: string,
  citizenText: string,
  internalText: string,
): ErrandStatus => ({ id, contentType, name: sv(name), citizenText: sv(citizenText), internalText });
