/** The API's schemas and types. Browser-safe: imports zod and nothing else. */
export * from './channels.ts';
export * from './common.ts';
export * from './conversations.ts';
export * from './identity.ts';
export * from './knowledge.ts';
export * from './live-events.ts';
export * from './message-details.ts';
export * from './personas.ts';
export * from './trace.ts';
