/** The sound of a WebM file: the Opus header, and its packets in order. */
export interface OpusTrack {
  /** `OpusHead` (RFC 7845, section 5.1), as the file has it. */
  head: Uint8Array;
  packets: Uint8Array[];
}
