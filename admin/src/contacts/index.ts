import { lazy } from 'react';

const ContactList = lazy(() => import('./ContactList.tsx'));
const ContactEdit = lazy(() => import('./ContactEdit.tsx'));

export default { list: ContactList, edit: ContactEdit, recordRepresentation: 'name' };
