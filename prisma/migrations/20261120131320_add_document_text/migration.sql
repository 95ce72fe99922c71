ALTER TYPE "DocumentStatus" ADD VALUE 'cancelled';

ALTER TABLE "documents" ADD COLUMN     "request" INTEGER NOT NULL DEFAULT 0,
ADD COLUMN     "text_key" TEXT;
