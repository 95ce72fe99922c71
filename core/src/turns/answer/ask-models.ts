import {
  type Answered,
  type ChatMessage,
  completeWithFallback,
  type LanguageModel,
  ModelsFailedError,
} from '../../models/index.ts';

type Request = Omit<Parameters<typeof completeWithFallback>[2], 'messages'> & {
  messages: ChatMessage[];
};

const BLIND_NOTE = '[the images could not be looked at: say so, and ask what they show]';

/** How servers that do not support tools or images refuse them. */
const REFUSAL = /^4(?:00|04|13|15|22)\b/;

/**
 * Asks the models in turn. If they refuse tools or images, the contact must still get an answer:
 * the request is repeated without the tools, and finally with the words alone. Throws
 * `ModelsFailedError` with every attempt.
 */
export async function askModels(
  languageModel: LanguageModel,
  models: string[],
  request: Request,
): Promise<Answered> {
  const attempts: Answered['attempts'] = [];
  const plainer = [withoutTools, withoutImages];
  for (let asked: Request | undefined = request; ; ) {
    try {
      const answered = await completeWithFallback(languageModel, models, asked);
      return { ...answered, attempts: [...attempts, ...answered.attempts] };
    } catch (error) {
      if (!(error instanceof ModelsFailedError)) throw error;
      attempts.push(...error.attempts);
      const isRefused = error.attempts.some((attempt) => REFUSAL.test(attempt.error ?? ''));
      asked = isRefused ? nextRequest(asked, plainer) : undefined;
      if (!asked) throw new ModelsFailedError(attempts);
    }
  }
}

type Plainer = (request: Request) => Request | undefined;

/** The request after the next simplification that changes it; undefined when none is left. */
function nextRequest(request: Request, plainer: Plainer[]): Request | undefined {
  for (let simplify = plainer.shift(); simplify; simplify = plainer.shift()) {
    const simpler = simplify(request);
    if (simpler) return simpler;
  }
  return undefined;
}

const withoutTools: Plainer = ({ tools = [], ...request }) =>
  tools.length > 0 ? request : undefined;

const withoutImages: Plainer = (request) => {
  if (!request.messages.some(({ images }) => images?.length)) return undefined;
  const messages = request.messages.map(({ role, content, images }) =>
    images?.length ? { role, content: `${content}\n${BLIND_NOTE}` } : { role, content },
  );
  return { ...request, messages };
};
