export * from './checked-lookup.ts';
export * from './download-error.ts';
export * from './guarded-download.ts';
export * from './public-address.ts';
