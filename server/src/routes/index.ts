import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { mediaRoutes } from './channels/media.ts';
import { numberRoutes } from './channels/numbers.ts';
import { providerAccountRoutes } from './channels/provider-accounts.ts';
import { simulatorRoutes } from './channels/simulator.ts';
import { templateRoutes } from './channels/templates.ts';
import { webhookRoutes } from './channels/webhooks.ts';
import { cannedReplyRoutes } from './conversations/canned-replies.ts';
import { contactRoutes } from './conversations/contacts.ts';
import { conversationRoutes } from './conversations/conversations.ts';
import { logRoutes } from './conversations/logs.ts';
import { messageRoutes } from './conversations/messages.ts';
import { noteRoutes } from './conversations/notes.ts';
import { savedViewRoutes } from './conversations/saved-views.ts';
import { sentFileRoutes } from './conversations/sent-files.ts';
import { takeoverRoutes } from './conversations/takeovers.ts';
import { turnRoutes } from './conversations/turns.ts';
import { eventRoutes } from './events.ts';
import { authRoutes } from './identity/auth.ts';
import { meRoutes } from './identity/me.ts';
import { passwordLinkRoutes } from './identity/password-links.ts';
import { peopleRoutes } from './identity/people.ts';
import { settingsRoutes } from './identity/settings.ts';
import { setupRoutes } from './identity/setup.ts';
import { contradictionRoutes } from './knowledge/contradictions.ts';
import { documentContentRoutes } from './knowledge/document-contents.ts';
import { documentRoutes } from './knowledge/documents.ts';
import { knowledgeRoutes } from './knowledge/knowledge.ts';
import { notificationHookRoutes } from './notification-hooks.ts';
import { notificationRoutes } from './notifications.ts';
import { modelRoutes } from './personas/models.ts';
import { personaFileRoutes } from './personas/persona-files.ts';
import { personaPictureRoutes } from './personas/persona-pictures.ts';
import { personaRuleRoutes } from './personas/persona-rules.ts';
import { personaTemplateRoutes } from './personas/persona-templates.ts';
import { personaVersionRoutes } from './personas/persona-versions.ts';
import { personaRoutes } from './personas/personas.ts';
import { promptSizeRoutes } from './personas/prompt-size.ts';
import { tryRoutes } from './personas/try.ts';
import { voiceRoutes } from './personas/voices.ts';

/** All routes except those of the plugins: one file for each resource. */
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
