import { lazy } from 'react';

const NumberList = lazy(() => import('./NumberList.tsx'));

export default { list: NumberList, recordRepresentation: 'name' };
