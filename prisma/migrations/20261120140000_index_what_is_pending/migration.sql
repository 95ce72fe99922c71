-- What is to be sent, and what is being answered, is a handful of rows among millions, asked for with
-- every message: the cost of asking must not grow with the conversation.
DROP INDEX "messages_next_attempt_at_idx";

CREATE INDEX "messages_outbox" ON "messages" ("conversation_id", "position") WHERE "next_attempt_at" IS NOT NULL;

CREATE INDEX "turns_running" ON "turns" ("conversation_id") WHERE "state" = 'running';
