export * from './catalog.ts';
export * from './complete-with-fallback.ts';
export * from './embeddings.ts';
export * from './language-model.ts';
export * from './open-models.ts';
export * from './transcription.ts';
