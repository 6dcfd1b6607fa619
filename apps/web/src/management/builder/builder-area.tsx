import './builder.css';
import { Route, Routes } from 'react-router';
import { NotFound } from '../not-found.tsx';
import { EditorPage } from './editor/editor-page.tsx';
import { CreatePage } from './list/create-page.tsx';
import { ImportPage } from './list/import-page.tsx';
import { ServicesPage } from './list/services-page.tsx';

/** E-services as they are built: the list, and one of them. */
export function BuilderArea() {
  return (
    <Routes>
      <Route index element={<ServicesPage />} />
      <Route path="ny" element={<CreatePage />} />
      <Route path="las-in" element={<ImportPage />} />
      <Route path=":key/:area?" element={<EditorPage />} />
      <Route path="*" element={<NotFound />} />
    </Routes>
  );
}
