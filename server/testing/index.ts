export * from './open-test-app.ts';
export * from './create-samples.ts';
