export * from './connect.ts';
export * from './query-rows.ts';
export * from './scope.ts';
