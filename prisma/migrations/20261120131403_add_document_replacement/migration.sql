ALTER TABLE "documents" ADD COLUMN     "edit_revision" INTEGER NOT NULL DEFAULT 0,
ADD COLUMN     "embedding_model" TEXT,
ADD COLUMN     "reindex" JSONB,
ADD COLUMN     "replacement" JSONB;

ALTER TABLE "passages" ADD COLUMN     "original_content" TEXT;

CREATE TABLE "document_changes" (
    "id" UUID NOT NULL,
    "organization_id" UUID NOT NULL,
    "document_id" UUID NOT NULL,
    "previous_name" TEXT,
    "added" INTEGER NOT NULL,
    "removed" INTEGER NOT NULL,
    "changed" INTEGER NOT NULL,
    "items" JSONB NOT NULL,
    "lost_edits" JSONB NOT NULL DEFAULT '[]',
    "created_by_id" UUID,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "document_changes_pkey" PRIMARY KEY ("id")
);

CREATE INDEX "document_changes_organization_id_document_id_created_at_idx" ON "document_changes"("organization_id", "document_id", "created_at");

ALTER TABLE "document_changes" ADD CONSTRAINT "document_changes_document_id_fkey" FOREIGN KEY ("document_id") REFERENCES "documents"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- What was embedded before this column was there.
UPDATE "documents" d SET "embedding_model" = p."model"
FROM (
    SELECT "document_id", "generation", min("embedding_model") AS "model"
    FROM "passages" GROUP BY "document_id", "generation"
    HAVING count(DISTINCT "embedding_model") = 1
) p
WHERE p."document_id" = d."id" AND p."generation" = d."generation";
