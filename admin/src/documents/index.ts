import { lazy } from 'react';

const DocumentList = lazy(() => import('./list/DocumentList.tsx'));
const DocumentPage = lazy(() => import('./page/DocumentPage.tsx'));
const FaqCreatePage = lazy(() => import('./faq/FaqCreatePage.tsx'));

export default {
  list: DocumentList,
  create: FaqCreatePage,
  edit: DocumentPage,
  recordRepresentation: 'title',
};
