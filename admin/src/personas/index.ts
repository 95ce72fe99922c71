import { lazy } from 'react';

const PersonaList = lazy(() => import('./list/PersonaList.tsx'));
const PersonaEdit = lazy(() => import('./editor/PersonaEdit.tsx'));

export default { list: PersonaList, edit: PersonaEdit, recordRepresentation: 'name' };
