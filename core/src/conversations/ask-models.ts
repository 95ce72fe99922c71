import {
  type Answered,
  type ChatMessage,
  completeWithFallback,
  type LanguageModel,
  ModelsFailedError,
} from '../models/index.ts';

type Request = Omit<Parameters<typeof completeWithFallback>[2], 'messages'> & {
  messages: ChatMessage[];
};

const BLIND_NOTE = '[the images could not be looked at: say so, and ask what they show]';

/**
 * Asks the models in turn. An image that all of them refuse must not cost the contact their answer:
 * then the words are asked alone. Throws `ModelsFailedError` with every attempt.
 */
export async function askModels(
  languageModel: LanguageModel,
  models: string[],
  request: Request,
): Promise<Answered> {
  try {
    return await completeWithFallback(languageModel, models, request);
  } catch (error) {
    const isShown = request.messages.some(({ images }) => images?.length);
    if (!isShown || !(error instanceof ModelsFailedError)) throw error;
    if (!error.attempts.some((attempt) => /^4(?:00|13|15|22)\b/.test(attempt.error ?? '')))
      throw error;
    const messages = request.messages.map(({ role, content, images }) =>
      images?.length ? { role, content: `${content}\n${BLIND_NOTE}` } : { role, content },
    );
    const answered = await completeWithFallback(languageModel, models, { ...request, messages });
    return { ...answered, attempts: [...error.attempts, ...answered.attempts] };
  }
}
