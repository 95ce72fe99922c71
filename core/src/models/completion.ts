export interface ChatMessage {
  role: 'system' | 'user' | 'assistant';
  content: string;
  /** Data addresses; a model that does not see gets the words alone. */
  images?: string[];
}

/** Something the model may ask for; `parameters` is a JSON schema. */
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
  /** What the model asks for, in its own order; empty when it only speaks. */
  toolCalls: ToolCall[];
  inputTokens: number;
  cachedTokens: number;
  outputTokens: number;
  finishReason: string | null;
}

/** One call of one model, no retries: `completeWithFallback` owns them. */
export interface LanguageModel {
  complete(request: CompletionRequest): Promise<Completion>;
}
