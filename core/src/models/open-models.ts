import type { Config } from '../platform/index.ts';
import type { LanguageModel } from './completion.ts';
import { type Embedder, openEmbedder } from './embeddings.ts';
import { openLanguageModel } from './language-model.ts';
import { openTranscriber, type Transcriber } from './transcription.ts';

/** The models a process uses. They keep no state between calls. */
export interface Models {
  /** Null: offline mode. */
  languageModel: LanguageModel | null;
  embedder: Embedder;
  /** Null: no transcription service is configured. */
  transcriber: Transcriber | null;
}

export function openModels(config: Pick<Config, 'openai'>): Models {
  return {
    languageModel: openLanguageModel(config),
    embedder: openEmbedder(config),
    transcriber: openTranscriber(config),
  };
}
