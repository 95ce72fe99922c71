export * from './ogg-opus.ts';
export * from './prepare-for-speech.ts';
export * from './speak.ts';
export * from './speakable.ts';
export * from './synthesize.ts';
