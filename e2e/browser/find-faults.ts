import AxeBuilder from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';

interface Part {
  /** Selector of the only part that is checked. */
  within?: string;
  /** Selector of a part that is skipped. */
  except?: string;
}

/** Waits for what moves or fades, as colours do when the theme changes, but not for a pulse. */
const STILL = `(async () => {
  const frame = () => new Promise(requestAnimationFrame);
  await frame();
  await frame();
  const ending = document.getAnimations().filter(
    ({ effect }) => effect.getComputedTiming().iterations !== Infinity,
  );
  await Promise.allSettled(ending.map(({ finished }) => finished));
})()`;

/**
 * The serious accessibility problems of a page, and whether it is wider than its window. Empty when
 * there are none.
 */
export async function findFaults(page: Page, name: string, part: Part = {}): Promise<string[]> {
  // A snackbar of an earlier test has too little contrast while it fades out.
  await expect(page.locator('.MuiSnackbar-root')).toHaveCount(0);
  await page.evaluate(STILL);
  // Legacy mode skips frames (there are none). With violations only, this takes a third of the
  // time.
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
