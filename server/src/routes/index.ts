import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { authRoutes } from './auth.ts';
import { contactRoutes } from './contacts.ts';
import { conversationRoutes } from './conversations.ts';
import { documentRoutes } from './documents.ts';
import { eventRoutes } from './events.ts';
import { knowledgeRoutes } from './knowledge.ts';
import { meRoutes } from './me.ts';
import { mediaRoutes } from './media.ts';
import { messageRoutes } from './messages.ts';
import { numberRoutes } from './numbers.ts';
import { personaRoutes } from './personas.ts';
import { providerAccountRoutes } from './provider-accounts.ts';
import { setupRoutes } from './setup.ts';
import { simulatorRoutes } from './simulator.ts';
import { templateRoutes } from './templates.ts';
import { tryRoutes } from './try.ts';
import { turnRoutes } from './turns.ts';
import { webhookRoutes } from './webhooks.ts';

/** Everything the server answers beside its plugins: one file for each resource. */
export const routes: FastifyPluginAsyncZod[] = [
  authRoutes,
  setupRoutes,
  meRoutes,
  personaRoutes,
  tryRoutes,
  documentRoutes,
  knowledgeRoutes,
  numberRoutes,
  providerAccountRoutes,
  contactRoutes,
  conversationRoutes,
  messageRoutes,
  templateRoutes,
  turnRoutes,
  mediaRoutes,
  simulatorRoutes,
  eventRoutes,
  webhookRoutes,
];
