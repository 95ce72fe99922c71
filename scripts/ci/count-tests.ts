// Adds up the reports of Vitest and Playwright in a folder: `<passed> <failed>` on one line.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

interface VitestReport {
  numPassedTests: number;
  numFailedTests: number;
}

interface PlaywrightReport {
  /** `flaky` passed when tried again. */
  stats: { expected: number; unexpected: number; flaky: number };
}

function countsOf(report: VitestReport | PlaywrightReport): [passed: number, failed: number] {
  if ('stats' in report) {
    const { expected, unexpected, flaky } = report.stats;
    return [expected + flaky, unexpected];
  }
  return [report.numPassedTests, report.numFailedTests];
}

const folder = process.argv[2] ?? '.';
let passed = 0;
let failed = 0;
for (const name of readdirSync(folder).filter((file) => file.endsWith('.json'))) {
  try {
    const counts = countsOf(JSON.parse(readFileSync(join(folder, name), 'utf8')));
    passed += counts[0];
    failed += counts[1];
  } catch (error) {
    // A run that was killed leaves half a report: its step has failed and is counted there.
    console.error(`${name} is not a whole report: ${String(error)}`);
  }
}
console.log(`${passed} ${failed}`);
