const SECOND = 1000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** `4:05` within the first hour, then `2 h 10`, then days. */
export function waitedText(ms: number): string {
  const waited = Math.max(0, ms);
  if (waited < HOUR) {
    const seconds = Math.floor((waited % MINUTE) / SECOND);
    return `${Math.floor(waited / MINUTE)}:${String(seconds).padStart(2, '0')}`;
  }
  if (waited < DAY) {
    const minutes = Math.floor((waited % HOUR) / MINUTE);
    return `${Math.floor(waited / HOUR)} h ${String(minutes).padStart(2, '0')}`;
  }
  return `${Math.floor(waited / DAY)} d`;
}
