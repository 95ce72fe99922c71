import { lazy } from 'react';

const Inbox = lazy(() => import('./Inbox.tsx'));

/** The inbox keeps its list while threads are opened, so it takes every path of the resource. */
export default { list: Inbox };
