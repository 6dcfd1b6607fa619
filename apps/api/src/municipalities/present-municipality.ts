import type { MunicipalityPresentation } from '@handslag/contracts/municipalities';
import type { Municipality } from '../actor.ts';
import type { Context } from '../context.ts';
import { acceptedEids, presentEid } from './accepted-eids.ts';
import { operatingMessagesNow } from './operating-messages-now.ts';

/** What the public portal may know of a municipality at this moment. */
export function presentMunicipality(ctx: Context, municipality: Municipality): MunicipalityPresentation {
  const { slug, name, settings } = municipality;
  const { brandColour, logo, contact, quickLinks, languages, draftPolicy, idleMinutes, warnMinutes, survey } =
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
    survey,
    acceptedEids: acceptedEids(ctx, municipality).map(presentEid),
    operatingMessages: operatingMessagesNow(settings, ctx.clock()),
    supportService: settings.supportService ?? null,
    simulatedEid: ctx.eids.isSimulated(municipality),
  };
}
