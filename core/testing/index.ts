export * from './open-test-platform.ts';
