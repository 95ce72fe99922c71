// Names what failed in the reports of Vitest and Playwright of a folder, a line each, so that the end
// of a long run says what to look at.
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

interface VitestReport {
  testResults: {
    name: string;
    message?: string;
    assertionResults: { fullName: string; status: string; failureMessages?: string[] }[];
  }[];
}

interface PlaywrightSuite {
  suites?: PlaywrightSuite[];
  specs?: {
    title: string;
    file: string;
    line: number;
    ok: boolean;
    tests: { results: { error?: { message?: string } }[] }[];
  }[];
}

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

function failedOfPlaywright({ suites = [], specs = [] }: PlaywrightSuite): string[] {
  const own = specs
    .filter(({ ok }) => !ok)
    .map((spec) => {
      const results = spec.tests.flatMap(({ results }) => results);
      const message = results.findLast(({ error }) => error !== undefined)?.error?.message;
      return `${spec.file}:${spec.line} › ${spec.title}${reason(message)}`;
    });
  return [...own, ...suites.flatMap(failedOfPlaywright)];
}

const folder = process.argv[2] ?? '.';
for (const name of readdirSync(folder).filter((file) => file.endsWith('.json'))) {
  try {
    const report = JSON.parse(readFileSync(path.join(folder, name), 'utf8'));
    const failed = 'testResults' in report ? failedOfVitest(report) : failedOfPlaywright(report);
    for (const line of failed) console.log(`FAILED: ${path.basename(name, '.json')}: ${line}`);
  } catch (error) {
    console.error(`${name} is not a whole report: ${String(error)}`);
  }
}
