export interface ChatMessage {
  role: 'system' | 'user' | 'assistant';
  content: string;
  /** Data URLs; a model that cannot see images gets only the text. */
  images?: string[];
}

/** A tool the model may call; `parameters` is a JSON schema. */
export interface ToolDefinition {
  name: string;
  description: string;
  parameters: Record<string, unknown>;
}

export interface ToolCall {
  name: string;
  arguments: Record<string, unknown>;
}

export interface CompletionRequest {
  model: string;
  messages: ChatMessage[];
  /** Null leaves it to the model. */
  temperature: number | null;
  maxOutputTokens: number;
  /** Longest wait for the answer, in ms. */
  timeoutMs: number;
  tools?: ToolDefinition[];
}

export interface Completion {
  text: string;
  /** Tools the model calls, in its order; empty when it only gives text. */
  toolCalls: ToolCall[];
  inputTokens: number;
  cachedTokens: number;
  outputTokens: number;
  finishReason: string | null;
}

/** One call to one model, without retries: `completeWithFallback` does those. */
export interface LanguageModel {
  complete(request: CompletionRequest): Promise<Completion>;
}
