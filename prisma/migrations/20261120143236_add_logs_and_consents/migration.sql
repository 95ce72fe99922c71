CREATE TABLE "contact_consents" (
    "id" UUID NOT NULL,
    "organization_id" UUID NOT NULL,
    "contact_id" UUID NOT NULL,
    "wish" TEXT NOT NULL,
    "how" TEXT NOT NULL,
    "actor_user_id" UUID,
    "reason" TEXT NOT NULL DEFAULT '',
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "contact_consents_pkey" PRIMARY KEY ("id")
);

CREATE TABLE "saved_views" (
    "id" UUID NOT NULL,
    "organization_id" UUID NOT NULL,
    "owner_id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "filters" JSONB NOT NULL DEFAULT '{}',
    "is_shared" BOOLEAN NOT NULL DEFAULT false,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "saved_views_pkey" PRIMARY KEY ("id")
);

CREATE INDEX "contact_consents_contact_id_created_at_idx" ON "contact_consents"("contact_id", "created_at");

CREATE INDEX "saved_views_organization_id_owner_id_idx" ON "saved_views"("organization_id", "owner_id");

CREATE INDEX "contacts_tags_idx" ON "contacts" USING GIN ("tags");

CREATE INDEX "messages_organization_id_created_at_id_idx" ON "messages"("organization_id", "created_at", "id");

ALTER TABLE "contact_consents" ADD CONSTRAINT "contact_consents_contact_id_fkey" FOREIGN KEY ("contact_id") REFERENCES "contacts"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- Words as people type them: small letters, without accents, in any language. With a configuration of
-- our own to_tsvector is immutable, so that it can be indexed. What the parser would keep together
-- (addresses, amounts) is taken apart by translate first. Texts are cut where no search needs more: a
-- tsvector ends at a megabyte, and no message may be refused for that.
CREATE TEXT SEARCH CONFIGURATION "public"."sosia_words" (COPY = pg_catalog.simple);

ALTER TEXT SEARCH CONFIGURATION "public"."sosia_words" ALTER MAPPING FOR asciiword, asciihword, hword_asciipart, word, hword, hword_part, numword, numhword, hword_numpart WITH "public"."unaccent", simple;

CREATE INDEX "messages_words" ON "messages" USING GIN (to_tsvector('public.sosia_words', translate(left("body", 20000), './-_@:+,&=?#%', '             ')));

CREATE INDEX "attachments_words" ON "attachments" USING GIN (to_tsvector('public.sosia_words', translate(left("transcript", 20000), './-_@:+,&=?#%', '             '))) WHERE "transcript" IS NOT NULL;

CREATE INDEX "contacts_words" ON "contacts" USING GIN (to_tsvector('public.sosia_words', translate(left("name", 20000), './-_@:+,&=?#%', '             ')));

CREATE INDEX "contacts_phone_digits" ON "contacts" USING GIN ("phone" gin_trgm_ops) WHERE "phone" IS NOT NULL;

-- Answers that failed, and those for which nothing was found, are few among many.
CREATE INDEX "turns_answer_failed" ON "turns" ("organization_id", "started_at") WHERE "state" = 'failed' OR "trace"->>'mode' = 'fallback';

CREATE INDEX "turns_nothing_found" ON "turns" ("organization_id", "started_at") WHERE "trace"->'retrieval'->>'outcome' IN ('nothing', 'below_threshold');
