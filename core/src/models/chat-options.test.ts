import { ChatOpenAI } from '@langchain/openai';
import { expect, test } from 'vitest';
import { modelFacts } from './catalog.ts';
import { chatOptions } from './chat-options.ts';

const request = {
  model: 'gpt-6-luna',
  messages: [],
  temperature: 0.5,
  maxOutputTokens: 100,
  timeoutMs: 1000,
};
const tool = { name: 'request_handoff', description: '', parameters: {} };
const facts = modelFacts(request.model);
const sent = (options: ReturnType<typeof chatOptions>) =>
  new ChatOpenAI({ ...options, apiKey: 'none' }).invocationParams({});

test('a model that takes tools in Responses alone is told its effort, and to keep nothing', () => {
  const options = chatOptions(
    { ...request, tools: [tool] },
    { ...facts, takesToolsInResponsesOnly: true },
  );
  expect(sent(options)).toMatchObject({ store: false, reasoning: { effort: 'none' } });
  expect(sent(options)).not.toHaveProperty('reasoning_effort');
});

test('in Chat Completions the effort has its own name', () => {
  const params = sent(chatOptions({ ...request, tools: [tool] }, facts));
  expect(params).toMatchObject({ reasoning_effort: 'none', temperature: 0.5 });
  expect(params).not.toHaveProperty('store');
  expect(params).not.toHaveProperty('reasoning');
});
