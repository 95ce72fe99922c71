import type { Models } from '../models/index.ts';
import type { Context } from '../platform/index.ts';

export type TurnContext = Omit<Context, 'userId'> & { models: Models };
