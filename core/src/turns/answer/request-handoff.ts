import type { HandoffSettings } from '../../contract/index.ts';
import type { ToolCall, ToolDefinition } from '../../models/index.ts';
import { onOneLine } from './quote-data.ts';

const NAME = 'request_handoff';
const LONGEST_REASON = 300;

/** The tool by which the model asks for a person; null if the persona does not allow it. */
export function handoffTool({
  isEnabled,
  isModelAsked,
  modelGuidance,
}: HandoffSettings): ToolDefinition | null {
  if (!isEnabled || !isModelAsked) return null;
  const guidance = modelGuidance.trim();
  return {
    name: NAME,
    description:
      'Hands this conversation over to a human colleague. Call it when the contact asks for a ' +
      'person, is upset, keeps asking what you could not answer, or needs something done that you ' +
      'cannot do. Do not call it for what you can answer yourself, and never say that a person was ' +
      'called without calling it. The contact is told by the system: write nothing beside it.' +
      (guidance && ` Call it in these cases too: ${guidance}`),
    parameters: {
      type: 'object',
      properties: {
        reason: {
          type: 'string',
          description:
            'One sentence for the colleague, in the language of the conversation: what the contact ' +
            'wants and why a person is needed.',
        },
      },
      required: ['reason'],
      additionalProperties: false,
    },
  };
}

/** The model's reason for asking for a person, empty if it gave none; null if it did not ask. */
export function handoffRequest(toolCalls: readonly ToolCall[]): string | null {
  const call = toolCalls.find(({ name }) => name === NAME);
  if (!call) return null;
  const { reason } = call.arguments;
  return typeof reason === 'string' ? onOneLine(reason, LONGEST_REASON) : '';
}
