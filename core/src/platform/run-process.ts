import { ConfigurationError } from './errors/index.ts';

/** How long a stopping process waits for running work, in ms. */
const STOP_WITHIN_MS = 9_500;

/**
 * Runs a process until SIGINT or SIGTERM, then stops it with the function that `start` returned.
 * Exits with 0 when it stopped in order, 1 when it did not stop in time or could not start.
 * Configuration errors are printed line by line, without a stack.
 */
export async function runProcess(start: () => Promise<() => Promise<void>>): Promise<void> {
  try {
    const stop = await start();
    stopOnSignal(stop);
  } catch (error) {
    if (error instanceof ConfigurationError) process.stderr.write(`${error.problems.join('\n')}\n`);
    else process.stderr.write(`${error instanceof Error ? error.stack : String(error)}\n`);
    process.exit(1);
  }
}

function stopOnSignal(stop: () => Promise<void>): void {
  let isStopping = false;
  const onSignal = async () => {
    if (isStopping) return;
    isStopping = true;
    setTimeout(() => {
      process.stderr.write('Stopping took too long; what was left goes on at the next start.\n');
      process.exit(1);
    }, STOP_WITHIN_MS).unref();
    try {
      await stop();
      process.exit(0);
    } catch (error) {
      process.stderr.write(`Stopping failed: ${String(error)}\n`);
      process.exit(1);
    }
  };
  process.on('SIGINT', onSignal);
  process.on('SIGTERM', onSignal);
}
