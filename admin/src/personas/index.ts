import { lazy } from 'react';

const PersonaList = lazy(() => import('./PersonaList.tsx'));
const PersonaEdit = lazy(() => import('./PersonaEdit.tsx'));

export default { list: PersonaList, edit: PersonaEdit, recordRepresentation: 'name' };
