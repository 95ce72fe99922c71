ALTER TABLE "conversation_events" ADD COLUMN     "assignee_id" UUID;

ALTER TABLE "conversations" ADD COLUMN     "agreed" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "attendant_reminded_at" TIMESTAMPTZ(3),
ADD COLUMN     "handed_back_through" INTEGER NOT NULL DEFAULT 0,
ADD COLUMN     "handoff_summary" JSONB,
ADD COLUMN     "outcome_kind" TEXT,
ADD COLUMN     "urgent_since" TIMESTAMPTZ(3),
ADD COLUMN     "window_warned_at" TIMESTAMPTZ(3);
