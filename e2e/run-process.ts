import { spawn } from 'node:child_process';
import path from 'node:path';

const ROOT = path.resolve(import.meta.dirname, '..');

export interface RunningProcess {
  pid: number | undefined;
  /** Everything it has written so far, stdout and stderr. */
  output(): string;
  /** Waits for output that matches; fails when the process ends first. */
  waitFor(pattern: RegExp, withinMs?: number): Promise<RegExpExecArray>;
  kill(signal: NodeJS.Signals): void;
  /** The exit code, or null when a signal ended it. */
  exited: Promise<number | null>;
}

/** Runs a script of the repository as its npm script would, with only this environment. */
export function runProcess(script: string, environment: Record<string, string>): RunningProcess {
  const { PATH = '', HOME = '' } = process.env;
  const child = spawn(process.execPath, ['--no-warnings', script], {
    cwd: ROOT,
    env: { PATH, HOME, ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let written = '';
  const listeners = new Set<() => void>();
  const hear = (chunk: Buffer) => {
    written += chunk.toString();
    for (const listener of listeners) listener();
  };
  child.stdout.on('data', hear);
  child.stderr.on('data', hear);
  const exited = new Promise<number | null>((resolve) => child.on('close', resolve));

  function waitFor(pattern: RegExp, withinMs = 60_000): Promise<RegExpExecArray> {
    return new Promise((resolve, reject) => {
      const settle = (act: () => void) => {
        clearTimeout(timer);
        listeners.delete(look);
        act();
      };
      const fail = (why: string) => settle(() => reject(new Error(`${why}\n${written}`)));
      const timer = setTimeout(() => fail(`${script} did not write ${pattern}`), withinMs);
      const look = () => {
        const match = pattern.exec(written);
        if (match) settle(() => resolve(match));
      };
      listeners.add(look);
      void exited.then((code) => fail(`${script} ended with ${code} before it wrote ${pattern}`));
      look();
    });
  }
  return {
    pid: child.pid,
    output: () => written,
    waitFor,
    kill: (signal) => void child.kill(signal),
    exited,
  };
}
