import type { AIMessage } from '@langchain/core/messages';
import { type Config, storableText } from '../platform/index.ts';
import { modelFacts } from './catalog.ts';
import { chatOptions } from './chat-options.ts';
import type { ChatMessage, LanguageModel, ToolCall, ToolDefinition } from './completion.ts';

/**
 * The models behind OPENAI_API_KEY; null without a key: answers are then extracted from the
 * knowledge.
 */
export function openLanguageModel(config: Pick<Config, 'openai'>): LanguageModel | null {
  const { openai } = config;
  if (!openai) return null;
  return {
    async complete(request) {
      // Loaded at the first use: it includes the tokenizers' tables, 100 MB that offline mode
      // saves.
      const { ChatOpenAI } = await import('@langchain/openai');
      const facts = modelFacts(request.model);
      const model = new ChatOpenAI({
        ...chatOptions(request, facts),
        apiKey: openai.apiKey,
        configuration: { baseURL: openai.baseUrl },
      });
      const asked = request.tools?.length ? model.bindTools(request.tools.map(functionOf)) : model;
      const answer = await asked.invoke(
        request.messages.map((message) => ({
          role: message.role,
          content: contentOf(message, facts.seesImages),
        })),
      );
      const usage = answer.usage_metadata;
      const finish = (answer.response_metadata as { finish_reason?: string }).finish_reason;
      return {
        text: storableText(answer.text).trim(),
        toolCalls: toolCallsOf(answer, request.tools ?? []),
        inputTokens: usage?.input_tokens ?? 0,
        cachedTokens: usage?.input_token_details?.cache_read ?? 0,
        outputTokens: usage?.output_tokens ?? 0,
        finishReason: finish ?? null,
      };
    },
  };
}

function functionOf(tool: ToolDefinition) {
  return { type: 'function' as const, function: tool };
}

/**
 * The tools the model called. Arguments that are not JSON become empty: what counts is the call.
 */
function toolCallsOf(
  {
    tool_calls = [],
    invalid_tool_calls = [],
  }: Pick<AIMessage, 'tool_calls' | 'invalid_tool_calls'>,
  offered: ToolDefinition[],
): ToolCall[] {
  const calls = tool_calls.map(({ name, args }) => ({ name, arguments: args }));
  const broken = invalid_tool_calls.map(({ name = '' }) => ({ name, arguments: {} }));
  return [...calls, ...broken].filter(({ name }) => offered.some((tool) => tool.name === name));
}

/** Content parts of Chat Completions if there are images to see, otherwise plain text. */
function contentOf({ content, images = [] }: ChatMessage, seesImages: boolean) {
  if (images.length === 0) return content;
  if (!seesImages) return `${content}\n[you cannot see images: say so, and ask what it shows]`;
  return [
    { type: 'text' as const, text: content },
    ...images.map((url) => ({ type: 'image_url' as const, image_url: { url } })),
  ];
}
