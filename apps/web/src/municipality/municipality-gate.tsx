import { useQuery } from '@tanstack/react-query';
import { useEffect, type ReactNode } from 'react';
import { isProblem } from '../api/api-problem.ts';
import { problemSentence } from '../i18n/problem-sentence.ts';
import { chromeTexts as texts } from '../i18n/spoken/chrome.ts';
import { Button } from '../ui/button.tsx';
import { setSiteName } from '../ui/site-name.ts';
import { Skeleton } from '../ui/skeleton.tsx';
import { applyTheme } from './apply-theme.ts';
import { MunicipalityProvider, presentationQuery } from './presentation.tsx';

/** Shows its children in the municipality's name and colour; `unknown` where the address belongs to none. */
export function MunicipalityGate({ children, unknown }: { children: ReactNode; unknown: ReactNode }) {
  const { data, error, refetch } = useQuery(presentationQuery);
  const colour = data?.brandColour;
  if (data) setSiteName(data.name);
  useEffect(() => {
    if (colour !== undefined) applyTheme(colour);
  }, [colour]);
  if (data) return <MunicipalityProvider value={data}>{children}</MunicipalityProvider>;
  if (isProblem(error, 'unknown_municipality')) return unknown;
  if (error === null) return <Skeleton label={texts.loading} />;
  return (
    <main className="page lone-page">
      <h1>{texts.unreachableTitle}</h1>
      <p>{problemSentence(error)}</p>
      <Button onClick={() => void refetch()}>{texts.tryAgain}</Button>
    </main>
  );
}
