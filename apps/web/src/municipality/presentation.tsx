import {
  getMunicipalityEndpoint,
  listMunicipalitiesEndpoint,
  type MunicipalityPresentation,
} from '@handslag/contracts/municipalities';
import { queryOptions } from '@tanstack/react-query';
import { createContext, useContext } from 'react';
import { call } from '../api/client.ts';

const fewMinutes = 5 * 60_000;

/** What the server wrote into the page, if it could; the first time anyone asks, at the least as new as the page. */
function writtenInPage(): MunicipalityPresentation | undefined {
  const written = document.getElementById('municipality')?.textContent;
  return written ? (JSON.parse(written) as MunicipalityPresentation) : undefined;
}

/** The municipality of this address; asked for once, and again now and then for its operating messages. */
export const presentationQuery = queryOptions({
  queryKey: ['municipality'],
  queryFn: ({ signal }) => call(getMunicipalityEndpoint, {}, { signal }),
  initialData: writtenInPage,
  staleTime: fewMinutes,
  gcTime: Infinity,
  meta: { public: true },
});

export const municipalitiesQuery = queryOptions({
  queryKey: ['municipalities'],
  queryFn: ({ signal }) => call(listMunicipalitiesEndpoint, {}, { signal }),
  meta: { public: true },
});

const Presentation = createContext<MunicipalityPresentation | null>(null);

export const MunicipalityProvider = Presentation.Provider;

/** The municipality of this address. Only for pages inside the portal. */
export function useMunicipality(): MunicipalityPresentation {
  const presentation = useContext(Presentation);
  if (presentation === null) throw new Error('useMunicipality outside the portal');
  return presentation;
}
