export { costOf, modelFacts } from './catalog.ts';
export {
  type Answered,
  completeWithFallback,
  ModelsFailedError,
} from './complete-with-fallback.ts';
export type { ChatMessage, LanguageModel, ToolCall, ToolDefinition } from './completion.ts';
export { openTokenCounter, type TokenCounter } from './count-tokens.ts';
export { EMBEDDING_DIMENSIONS, type Embedder, openEmbedder } from './embeddings.ts';
export { listModels } from './list-models.ts';
export { type Models, openModels } from './open-models.ts';
export { speechCost, transcriptionCost } from './voice-prices.ts';
