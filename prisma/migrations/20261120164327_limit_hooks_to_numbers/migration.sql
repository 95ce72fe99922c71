ALTER TABLE "notification_hooks" ADD COLUMN     "number_ids" UUID[] DEFAULT ARRAY[]::UUID[];
