export * from './connect.ts';
export * from './scope.ts';
