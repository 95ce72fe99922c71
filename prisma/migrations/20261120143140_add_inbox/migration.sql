CREATE TABLE "canned_replies" (
    "id" UUID NOT NULL,
    "organization_id" UUID NOT NULL,
    "shortcut" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "updated_by_id" UUID,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "canned_replies_pkey" PRIMARY KEY ("id")
);

CREATE TABLE "mentions" (
    "id" UUID NOT NULL,
    "organization_id" UUID NOT NULL,
    "conversation_id" UUID NOT NULL,
    "message_id" UUID NOT NULL,
    "user_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "mentions_pkey" PRIMARY KEY ("id")
);

CREATE UNIQUE INDEX "canned_replies_organization_id_shortcut_key" ON "canned_replies"("organization_id", "shortcut");

CREATE INDEX "mentions_organization_id_user_id_created_at_idx" ON "mentions"("organization_id", "user_id", "created_at" DESC);

CREATE UNIQUE INDEX "mentions_message_id_user_id_key" ON "mentions"("message_id", "user_id");

ALTER TABLE "mentions" ADD CONSTRAINT "mentions_message_id_fkey" FOREIGN KEY ("message_id") REFERENCES "messages"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- Each queue is read from its top, however many conversations there are behind it.
CREATE INDEX "conversations_waiting" ON "conversations" ("organization_id", ("urgent_since" IS NULL), "state_changed_at", "id") WHERE "state" = 'AWAITING_AGENT';

CREATE INDEX "conversations_mine" ON "conversations" ("organization_id", "assignee_id", "last_message_at" DESC, "id") WHERE "state" = 'AGENT_ACTIVE';

CREATE INDEX "conversations_open" ON "conversations" ("organization_id", "last_message_at" DESC, "id") WHERE "closed_at" IS NULL;

CREATE INDEX "conversations_closed" ON "conversations" ("organization_id", "last_message_at" DESC, "id") WHERE "closed_at" IS NOT NULL;

-- What could not be sent is little among much.
CREATE INDEX "messages_failed" ON "messages" ("organization_id", "conversation_id") WHERE "direction" = 'outbound' AND "status" IN ('failed', 'undelivered');
