import { isSetupNeeded, setupToken } from '@sosia/core/identity';
import type { Platform } from '@sosia/core/platform';

/** The text that the terminal shows once the server listens. */
export async function welcome(platform: Platform, url: string): Promise<string> {
  const lines = ['', `  Sósia  ${url}`];
  if (await isSetupNeeded(platform)) {
    lines.push('', '  Open that address to create the first account.');
    lines.push(`  Set-up code: ${setupToken(platform)}`);
  }
  return [...lines, '', ''].join('\n');
}
