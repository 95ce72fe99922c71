export * from './create-samples.ts';
export * from './open-test-app.ts';
