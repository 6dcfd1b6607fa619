import { Route, Routes } from 'react-router';
import { NotFound } from '../not-found.tsx';
import { WriteDecisionPage } from '../decisions/write-decision-page.tsx';
import { DisclosurePage } from '../disclosure/disclosure-page.tsx';
import { HandledErrandPage } from './handled-errand-page.tsx';
import { InboxPage } from './inbox-page.tsx';

/** Errands: the inbox, and one errand. */
export function ErrandsArea() {
  return (
    <Routes>
      <Route index element={<InboxPage />} />
      <Route path=":errandId" element={<HandledErrandPage />} />
      <Route path=":errandId/beslut" element={<WriteDecisionPage />} />
      <Route path=":errandId/utlamnande" element={<DisclosurePage />} />
      <Route path="*" element={<NotFound />} />
    </Routes>
  );
}
