CREATE TABLE "contradictions" (
    "id" UUID NOT NULL,
    "organization_id" UUID NOT NULL,
    "fingerprint" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "status" TEXT NOT NULL DEFAULT 'open',
    "explanation" TEXT NOT NULL DEFAULT '',
    "judged_by" TEXT NOT NULL DEFAULT '',
    "first_document_id" UUID,
    "first_persona_id" UUID,
    "second_document_id" UUID,
    "second_persona_id" UUID,
    "first" JSONB NOT NULL,
    "second" JSONB NOT NULL,
    "dismissed_by_id" UUID,
    "dismissed_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "contradictions_pkey" PRIMARY KEY ("id")
);

CREATE TABLE "contradiction_checks" (
    "id" UUID NOT NULL,
    "organization_id" UUID NOT NULL,
    "document_id" UUID,
    "persona_id" UUID,
    "status" TEXT NOT NULL DEFAULT 'waiting',
    "request" INTEGER NOT NULL DEFAULT 0,
    "basis" TEXT NOT NULL DEFAULT '',
    "judged_by" TEXT NOT NULL DEFAULT '',
    "is_partial" BOOLEAN NOT NULL DEFAULT false,
    "finished_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "contradiction_checks_pkey" PRIMARY KEY ("id")
);

CREATE INDEX "contradictions_first_document_id_idx" ON "contradictions"("first_document_id");

CREATE INDEX "contradictions_first_persona_id_idx" ON "contradictions"("first_persona_id");

CREATE INDEX "contradictions_second_document_id_idx" ON "contradictions"("second_document_id");

CREATE INDEX "contradictions_second_persona_id_idx" ON "contradictions"("second_persona_id");

CREATE UNIQUE INDEX "contradictions_organization_id_fingerprint_key" ON "contradictions"("organization_id", "fingerprint");

CREATE UNIQUE INDEX "contradiction_checks_document_id_key" ON "contradiction_checks"("document_id");

CREATE UNIQUE INDEX "contradiction_checks_persona_id_key" ON "contradiction_checks"("persona_id");

CREATE INDEX "contradiction_checks_organization_id_idx" ON "contradiction_checks"("organization_id");

CREATE INDEX "contradiction_checks_status_updated_at_idx" ON "contradiction_checks"("status", "updated_at");

ALTER TABLE "contradictions" ADD CONSTRAINT "contradictions_first_document_id_fkey" FOREIGN KEY ("first_document_id") REFERENCES "documents"("id") ON DELETE CASCADE ON UPDATE CASCADE;

ALTER TABLE "contradictions" ADD CONSTRAINT "contradictions_first_persona_id_fkey" FOREIGN KEY ("first_persona_id") REFERENCES "personas"("id") ON DELETE CASCADE ON UPDATE CASCADE;

ALTER TABLE "contradictions" ADD CONSTRAINT "contradictions_second_document_id_fkey" FOREIGN KEY ("second_document_id") REFERENCES "documents"("id") ON DELETE CASCADE ON UPDATE CASCADE;

ALTER TABLE "contradictions" ADD CONSTRAINT "contradictions_second_persona_id_fkey" FOREIGN KEY ("second_persona_id") REFERENCES "personas"("id") ON DELETE CASCADE ON UPDATE CASCADE;

ALTER TABLE "contradiction_checks" ADD CONSTRAINT "contradiction_checks_document_id_fkey" FOREIGN KEY ("document_id") REFERENCES "documents"("id") ON DELETE CASCADE ON UPDATE CASCADE;

ALTER TABLE "contradiction_checks" ADD CONSTRAINT "contradiction_checks_persona_id_fkey" FOREIGN KEY ("persona_id") REFERENCES "personas"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- A vector of 2 kB would be kept apart from its row, and comparing all of an organisation's would
-- look each one up. In the row itself, with the words beside it, an exact search reads each page once.
ALTER TABLE "passages" ALTER COLUMN "embedding" SET STORAGE PLAIN;

ALTER TABLE "passages" SET (toast_tuple_target = 8160);
