import type { ModelFacts } from './catalog.ts';
import type { CompletionRequest } from './completion.ts';

/** What LangChain's client is told for one request of a model of which this is known. */
export function chatOptions(request: CompletionRequest, facts: ModelFacts) {
  // Compatible servers speak Chat Completions; not all speak Responses. Some of OpenAI's own models
  // take tools there alone.
  const useResponsesApi = Boolean(request.tools?.length) && facts.takesToolsInResponsesOnly;
  return {
    model: request.model,
    // LangChain would try six times more, under whoever calls.
    maxRetries: 0,
    timeout: request.timeoutMs,
    maxTokens: request.maxOutputTokens,
    useResponsesApi,
    streaming: false,
    // The client writes it as either API wants it, which `modelKwargs` would not.
    ...(facts.reasoningEffort && { reasoning: { effort: facts.reasoningEffort } }),
    // Responses keeps what it is given for a month unless told otherwise.
    ...(useResponsesApi && { modelKwargs: { store: false } }),
    ...(request.temperature !== null &&
      facts.takesTemperature && { temperature: request.temperature }),
  };
}
