ALTER TABLE "members" ADD COLUMN     "notifications" JSONB NOT NULL DEFAULT '{}',
ADD COLUMN     "password_link_id" UUID;

CREATE TABLE "notifications" (
    "id" UUID NOT NULL,
    "organization_id" UUID NOT NULL,
    "event" TEXT NOT NULL,
    "conversation_id" UUID,
    "number_id" UUID,
    "actor_user_id" UUID,
    "user_ids" UUID[] DEFAULT ARRAY[]::UUID[],
    "reason" TEXT,
    "facts" JSONB NOT NULL DEFAULT '{}',
    "distributed_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "notifications_pkey" PRIMARY KEY ("id")
);

CREATE TABLE "notification_hooks" (
    "id" UUID NOT NULL,
    "organization_id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "sealed_url" TEXT NOT NULL,
    "sealed_secret" TEXT,
    "events" TEXT[],
    "is_active" BOOLEAN NOT NULL DEFAULT true,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "notification_hooks_pkey" PRIMARY KEY ("id")
);

CREATE TABLE "notification_deliveries" (
    "id" UUID NOT NULL,
    "organization_id" UUID NOT NULL,
    "notification_id" UUID NOT NULL,
    "channel" TEXT NOT NULL,
    "user_id" UUID,
    "hook_id" UUID,
    "target" TEXT NOT NULL,
    "status" TEXT NOT NULL DEFAULT 'pending',
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "next_attempt_at" TIMESTAMPTZ(3),
    "response_code" INTEGER,
    "error" TEXT,
    "sent_at" TIMESTAMPTZ(3),
    "read_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "notification_deliveries_pkey" PRIMARY KEY ("id")
);

CREATE INDEX "notifications_organization_id_created_at_idx" ON "notifications"("organization_id", "created_at");

CREATE INDEX "notifications_distributed_at_created_at_idx" ON "notifications"("distributed_at", "created_at");

CREATE INDEX "notifications_conversation_id_idx" ON "notifications"("conversation_id");

CREATE INDEX "notification_hooks_organization_id_created_at_idx" ON "notification_hooks"("organization_id", "created_at");

CREATE INDEX "notification_deliveries_organization_id_user_id_channel_cre_idx" ON "notification_deliveries"("organization_id", "user_id", "channel", "created_at" DESC);

CREATE INDEX "notification_deliveries_hook_id_created_at_idx" ON "notification_deliveries"("hook_id", "created_at");

CREATE INDEX "notification_deliveries_next_attempt_at_idx" ON "notification_deliveries"("next_attempt_at");

CREATE UNIQUE INDEX "notification_deliveries_notification_id_target_key" ON "notification_deliveries"("notification_id", "target");

ALTER TABLE "notification_deliveries" ADD CONSTRAINT "notification_deliveries_notification_id_fkey" FOREIGN KEY ("notification_id") REFERENCES "notifications"("id") ON DELETE CASCADE ON UPDATE CASCADE;

ALTER TABLE "notification_deliveries" ADD CONSTRAINT "notification_deliveries_hook_id_fkey" FOREIGN KEY ("hook_id") REFERENCES "notification_hooks"("id") ON DELETE CASCADE ON UPDATE CASCADE;
