// Prints what failed in a folder's Vitest and Playwright reports, and which browser tests passed
// only on a retry, one per line, so that the end of a long run says what to look at.
import path from 'node:path';
import {
  type PlaywrightSpec,
  type PlaywrightSuite,
  readReports,
  type VitestReport,
} from './read-reports.ts';

const LONGEST_REASON = 400;
const COLOURS = new RegExp(`${String.fromCharCode(27)}\\[[0-9;]*m`, 'g');

function reason(message: string | undefined): string {
  const said = (message ?? '').replace(COLOURS, '').replace(/\s+/g, ' ').trim();
  return said === '' ? '' : `: ${said.slice(0, LONGEST_REASON)}`;
}

function failedOfVitest(report: VitestReport): string[] {
  return report.testResults.flatMap((file) => {
    const name = path.relative(process.cwd(), file.name);
    const failed = file.assertionResults
      .filter(({ status }) => status === 'failed')
      .map((test) => `${name} › ${test.fullName}${reason(test.failureMessages?.[0])}`);
    return failed.length === 0 && file.message ? [`${name}${reason(file.message)}`] : failed;
  });
}

/** The matching tests of a report, however deeply they are nested. */
function specsOf(
  { suites = [], specs = [] }: PlaywrightSuite,
  isWanted: (spec: PlaywrightSpec) => boolean,
): string[] {
  const own = specs.filter(isWanted).map((spec) => {
    const results = spec.tests.flatMap(({ results }) => results);
    const message = results.findLast(({ error }) => error !== undefined)?.error?.message;
    return `${spec.file}:${spec.line} › ${spec.title}${reason(message)}`;
  });
  return [...own, ...suites.flatMap((suite) => specsOf(suite, isWanted))];
}

const hasFailed = ({ ok }: PlaywrightSpec) => !ok;
const neededRetry = ({ ok, tests }: PlaywrightSpec) =>
  ok && tests.some(({ status }) => status === 'flaky');

for (const { run, report } of readReports(process.argv[2] ?? '.')) {
  const isBrowser = 'stats' in report;
  const failed = isBrowser ? specsOf(report, hasFailed) : failedOfVitest(report);
  for (const line of failed) console.log(`FAILED: ${run}: ${line}`);
  const retried = isBrowser ? specsOf(report, neededRetry) : [];
  for (const line of retried) console.log(`PASSED WHEN TRIED AGAIN: ${run}: ${line}`);
}
