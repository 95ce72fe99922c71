import { workerData } from 'node:worker_threads';

/** Often enough that no file takes more than some 50 MB between two looks. */
const LOOK_EVERY_MS = 50;

const { mostBytes, mostMs } = workerData as { mostBytes: number; mostMs: number };
const end = performance.now() + mostMs;
setInterval(() => {
  // What files unpack to lies outside of V8's heap, where its own limit does not reach.
  const isTooMuch = process.memoryUsage.rss() > mostBytes;
  if (isTooMuch || performance.now() > end) process.kill(process.pid, 'SIGKILL');
}, LOOK_EVERY_MS);
