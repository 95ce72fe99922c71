export interface HookTarget {
  url: URL;
  /** Named by the operator (`FETCH_TRUSTED_ORIGINS`): may be in our own network and without TLS. */
  isTrusted: boolean;
}
