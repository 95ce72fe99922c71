/** What the index holds for a passage, as text that casts to the columns' types. */
export interface PassageIndex {
  embedding: string | null;
  embedding_model: string;
  search_vector: string;
  token_count: number;
}
