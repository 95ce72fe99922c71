import { workerData } from 'node:worker_threads';

/** Often enough that no file takes more than about 50 MB between two checks. */
const LOOK_EVERY_MS = 50;

const { mostBytes, mostMs } = workerData as { mostBytes: number; mostMs: number };
const end = performance.now() + mostMs;
setInterval(() => {
  // Unpacked data lies outside V8's heap, where V8's own limit does not apply.
  const isTooMuch = process.memoryUsage.rss() > mostBytes;
  if (isTooMuch || performance.now() > end) process.kill(process.pid, 'SIGKILL');
}, LOOK_EVERY_MS);
