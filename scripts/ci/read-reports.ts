import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

export interface VitestReport {
  numPassedTests: number;
  numFailedTests: number;
  testResults: {
    name: string;
    message?: string;
    assertionResults: { fullName: string; status: string; failureMessages?: string[] }[];
  }[];
}

export interface PlaywrightSpec {
  title: string;
  file: string;
  line: number;
  ok: boolean;
  /** `flaky`: it passed on a retry. */
  tests: { status: string; results: { error?: { message?: string } }[] }[];
}

export interface PlaywrightSuite {
  suites?: PlaywrightSuite[];
  specs?: PlaywrightSpec[];
}

export interface PlaywrightReport extends PlaywrightSuite {
  stats: { expected: number; unexpected: number; flaky: number };
}

/** The test reports in a folder, each with the name of its run. */
export function readReports(
  folder: string,
): { run: string; report: VitestReport | PlaywrightReport }[] {
  const files = readdirSync(folder).filter((file) => file.endsWith('.json'));
  return files.flatMap((file) => {
    try {
      const report = JSON.parse(readFileSync(path.join(folder, file), 'utf8'));
      return [{ run: path.basename(file, '.json'), report }];
    } catch (error) {
      // A killed run leaves half a report. Its step has failed and is counted there.
      console.error(`${file} is not a whole report: ${String(error)}`);
      return [];
    }
  });
}
