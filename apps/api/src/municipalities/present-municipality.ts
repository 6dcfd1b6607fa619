import type { MunicipalityPresentation } from '@handslag/contracts/municipalities';
import type { Municipality } from '../actor.ts';
import type { Context } from '../context.ts';
import { acceptedEids } from './accepted-eids.ts';
import { operatingMessagesNow } from './operating-messages-now.ts';

/** What the public portal may know of a municipality at this moment. */
export function presentMunicipality(
  ctx: Context,
  { slug, name, settings }: Municipality,
): MunicipalityPresentation {
  const { brandColour, logo, contact, quickLinks, languages, draftPolicy, idleMinutes, warnMinutes } =
    settings;
  return {
    slug,
    name,
    brandColour,
    logo,
    contact,
    quickLinks,
    languages,
    draftPolicy,
    idleMinutes,
    warnMinutes,
    acceptedEids: acceptedEids(ctx, settings),
    operatingMessages: operatingMessagesNow(settings, ctx.clock()),
    simulatedEid: ctx.bankId !== null && ctx.bankId.environment !== 'production',
  };
}
