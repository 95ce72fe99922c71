import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { authRoutes } from './auth.ts';
import { cannedReplyRoutes } from './canned-replies.ts';
import { contactRoutes } from './contacts.ts';
import { contradictionRoutes } from './contradictions.ts';
import { conversationRoutes } from './conversations.ts';
import { documentContentRoutes } from './document-contents.ts';
import { documentRoutes } from './documents.ts';
import { eventRoutes } from './events.ts';
import { knowledgeRoutes } from './knowledge.ts';
import { logRoutes } from './logs.ts';
import { meRoutes } from './me.ts';
import { mediaRoutes } from './media.ts';
import { messageRoutes } from './messages.ts';
import { modelRoutes } from './models.ts';
import { noteRoutes } from './notes.ts';
import { notificationHookRoutes } from './notification-hooks.ts';
import { notificationRoutes } from './notifications.ts';
import { numberRoutes } from './numbers.ts';
import { passwordLinkRoutes } from './password-links.ts';
import { peopleRoutes } from './people.ts';
import { personaFileRoutes } from './persona-files.ts';
import { personaPictureRoutes } from './persona-pictures.ts';
import { personaRuleRoutes } from './persona-rules.ts';
import { personaTemplateRoutes } from './persona-templates.ts';
import { personaVersionRoutes } from './persona-versions.ts';
import { personaRoutes } from './personas.ts';
import { promptSizeRoutes } from './prompt-size.ts';
import { providerAccountRoutes } from './provider-accounts.ts';
import { savedViewRoutes } from './saved-views.ts';
import { sentFileRoutes } from './sent-files.ts';
import { settingsRoutes } from './settings.ts';
import { setupRoutes } from './setup.ts';
import { simulatorRoutes } from './simulator.ts';
import { takeoverRoutes } from './takeovers.ts';
import { templateRoutes } from './templates.ts';
import { tryRoutes } from './try.ts';
import { turnRoutes } from './turns.ts';
import { voiceRoutes } from './voices.ts';
import { webhookRoutes } from './webhooks.ts';

/** Everything the server answers beside its plugins: one file for each resource. */
export const routes: FastifyPluginAsyncZod[] = [
  authRoutes,
  setupRoutes,
  passwordLinkRoutes,
  meRoutes,
  peopleRoutes,
  settingsRoutes,
  notificationRoutes,
  notificationHookRoutes,
  personaTemplateRoutes,
  personaRuleRoutes,
  personaRoutes,
  personaVersionRoutes,
  personaFileRoutes,
  personaPictureRoutes,
  promptSizeRoutes,
  modelRoutes,
  voiceRoutes,
  tryRoutes,
  documentRoutes,
  documentContentRoutes,
  knowledgeRoutes,
  contradictionRoutes,
  numberRoutes,
  providerAccountRoutes,
  contactRoutes,
  logRoutes,
  savedViewRoutes,
  conversationRoutes,
  noteRoutes,
  sentFileRoutes,
  cannedReplyRoutes,
  takeoverRoutes,
  messageRoutes,
  templateRoutes,
  turnRoutes,
  mediaRoutes,
  simulatorRoutes,
  eventRoutes,
  webhookRoutes,
];
