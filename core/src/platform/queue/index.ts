export * from './jobs.ts';
export * from './queue.ts';
