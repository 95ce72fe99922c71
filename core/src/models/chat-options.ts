import type { ModelFacts } from './catalog.ts';
import type { CompletionRequest } from './completion.ts';

/** Options of LangChain's client for one request to a model with these facts. */
export function chatOptions(request: CompletionRequest, facts: ModelFacts) {
  // All compatible servers support Chat Completions, but not all support Responses. Some of
  // OpenAI's own models accept tools only in Responses.
  const useResponsesApi = Boolean(request.tools?.length) && facts.takesToolsInResponsesOnly;
  return {
    model: request.model,
    // LangChain would retry six times, on top of the caller's own retries.
    maxRetries: 0,
    timeout: request.timeoutMs,
    maxTokens: request.maxOutputTokens,
    useResponsesApi,
    streaming: false,
    // The client formats it for either API; `modelKwargs` would not.
    ...(facts.reasoningEffort && { reasoning: { effort: facts.reasoningEffort } }),
    // Responses stores its input for a month unless told otherwise.
    ...(useResponsesApi && { modelKwargs: { store: false } }),
    ...(request.temperature !== null &&
      facts.takesTemperature && { temperature: request.temperature }),
  };
}
