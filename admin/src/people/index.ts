import { lazy } from 'react';

const PeopleList = lazy(() => import('./PeopleList.tsx'));

export default { list: PeopleList, recordRepresentation: 'name' };
