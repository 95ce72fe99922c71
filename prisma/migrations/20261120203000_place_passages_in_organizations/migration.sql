-- The indexes that search passages know whose they are: each organisation's stand together, and nobody
-- passes by those of others. Bodies are not quoted ones, so that a restored dump finds what they name.

-- A vector beside its organisation's direction: 32 signs that its id decides, half as long as the
-- vector. Within an organisation the order by cosine stays, and other organisations are far away.
CREATE FUNCTION "vector_in_organization"("embedding" vector, "organization_id" uuid) RETURNS vector
LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
RETURN "embedding" || ('[' || rtrim(replace(replace(
  translate(left(encode(sha256(uuid_send("organization_id")), 'hex'), 32), '0123456789abcdef', '++++++++--------'),
  '-', '-0.0884,'), '+', '0.0884,'), ',') || ']')::vector;

-- Words with one more that no text has: the organisation's.
CREATE FUNCTION "words_in_organization"("words" tsvector, "organization_id" uuid) RETURNS tsvector
LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
RETURN "words" || array_to_tsvector(ARRAY['@' || "organization_id"::text]);

DROP INDEX "passages_embedding_hnsw";
DROP INDEX "passages_search_vector_idx";

-- Approximate search by cosine. Prisma would drop both in every later migration: the lint step sees to that.
CREATE INDEX "passages_vectors" ON "passages"
USING hnsw (("vector_in_organization"("embedding", "organization_id")::vector(544)) vector_cosine_ops)
WITH (ef_construction = 100);
CREATE INDEX "passages_words" ON "passages"
USING gin ("words_in_organization"("search_vector", "organization_id"));

-- Ten thousand lexemes instead of one thousand: how common a question's words are chooses what is ranked.
ALTER TABLE "passages" ALTER COLUMN "search_vector" SET STATISTICS 1000;
