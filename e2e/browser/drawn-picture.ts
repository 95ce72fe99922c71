import type { Page } from '@playwright/test';

/** A picture of sky, hill and house, encoded by the browser. */
export async function drawnPicture(
  page: Page,
  type: 'image/png' | 'image/webp',
  { width, height }: { width: number; height: number },
): Promise<Buffer> {
  // As text, because browser types are not available here.
  const url: string = await page.evaluate(`(() => {
    const canvas = document.createElement('canvas');
    canvas.width = ${width};
    canvas.height = ${height};
    const brush = canvas.getContext('2d');
    brush.scale(${width}, ${height});
    for (const [color, ...place] of [
      ['#9ec9e8', 0, 0, 1, 1],
      ['#5d8f4e', 0, 0.7, 1, 0.3],
      ['#f2e3c6', 0.3, 0.4, 0.4, 0.35],
      ['#8d2f22', 0.25, 0.32, 0.5, 0.1],
    ]) {
      brush.fillStyle = color;
      brush.fillRect(...place);
    }
    return canvas.toDataURL('${type}');
  })()`);
  return Buffer.from(url.replace(/^data:[^,]+,/, ''), 'base64');
}
