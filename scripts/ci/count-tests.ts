// Adds up the reports of Vitest and Playwright in a folder: `<passed> <failed>` on one line.
import { readReports } from './read-reports.ts';

let passed = 0;
let failed = 0;
for (const { report } of readReports(process.argv[2] ?? '.')) {
  if ('stats' in report) {
    passed += report.stats.expected + report.stats.flaky;
    failed += report.stats.unexpected;
  } else {
    passed += report.numPassedTests;
    failed += report.numFailedTests;
  }
}
console.log(`${passed} ${failed}`);
