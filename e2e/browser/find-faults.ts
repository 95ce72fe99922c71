import AxeBuilder from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';

interface Part {
  /** Selector of what alone is looked at. */
  within?: string;
  /** Selector of what is left out. */
  except?: string;
}

/**
 * What a screen reader, or whoever sees little, would stumble over on a page, and whether it is
 * wider than its window; empty when all is well.
 */
export async function findFaults(page: Page, name: string, part: Part = {}): Promise<string[]> {
  // What a test before this one left: while it fades it has no contrast to speak of.
  await expect(page.locator('.MuiSnackbar-root')).toHaveCount(0);
  // There are no frames to gather from, and nobody asks what is well: a third of the time.
  const axe = new AxeBuilder({ page }).setLegacyMode().options({ resultTypes: ['violations'] });
  if (part.within) axe.include(part.within);
  if (part.except) axe.exclude(part.except);
  const { violations } = await axe.analyze();
  const faults = violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(({ id, nodes }) => `${name}: ${id} in ${nodes.map(({ html }) => html).join('\n')}`);
  const width = Number(await page.evaluate('document.documentElement.scrollWidth'));
  const room = page.viewportSize()?.width ?? width;
  return width > room ? [...faults, `${name} is ${width} px wide`] : faults;
}
