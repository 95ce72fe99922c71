import { lazy } from 'react';

const DocumentList = lazy(() => import('./DocumentList.tsx'));
const DocumentPage = lazy(() => import('./DocumentPage.tsx'));

export default { list: DocumentList, edit: DocumentPage, recordRepresentation: 'title' };
