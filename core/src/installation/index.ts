export * from './prepare-installation.ts';
export * from './sweep.ts';
