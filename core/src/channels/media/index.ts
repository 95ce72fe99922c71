export * from './attachment-view.ts';
export * from './await-media.ts';
export * from './fetch-media.ts';
export * from './media-link.ts';
export * from './prepare-sent-file.ts';
export * from './read-media.ts';
export * from './sweep-media.ts';
