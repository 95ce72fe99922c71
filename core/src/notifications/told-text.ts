export interface ToldText {
  /** What happened, in one sentence. */
  line: string;
  reason: string | null;
  link: { label: string; url: string } | null;
  footer: string;
}
