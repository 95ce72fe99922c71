ALTER TABLE "personas" ADD COLUMN     "draft_updated_at" TIMESTAMPTZ(3);
