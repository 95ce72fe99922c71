import { lazy } from 'react';

const DocumentList = lazy(() => import('./DocumentList.tsx'));
const DocumentPage = lazy(() => import('./DocumentPage.tsx'));
const FaqCreatePage = lazy(() => import('./FaqCreatePage.tsx'));

export default {
  list: DocumentList,
  create: FaqCreatePage,
  edit: DocumentPage,
  recordRepresentation: 'title',
};
