/**
 * Groups of files that import each other, directly or not, each group sorted. Files in no cycle are
 * left out.
 */
export function findCircles(imports: ReadonlyMap<string, readonly string[]>): string[][] {
  const circles: string[][] = [];
  const index = new Map<string, number>();
  const low = new Map<string, number>();
  const stack: string[] = [];
  const open = new Set<string>();

  // Tarjan's algorithm for strongly connected components.
  function visit(file: string): void {
    const at = index.size;
    index.set(file, at);
    low.set(file, at);
    stack.push(file);
    open.add(file);
    for (const next of imports.get(file) ?? []) {
      if (!index.has(next)) visit(next);
      else if (!open.has(next)) continue;
      low.set(file, Math.min(low.get(file) ?? at, low.get(next) ?? at));
    }
    if (low.get(file) !== at) return;
    const circle = stack.splice(stack.indexOf(file));
    for (const member of circle) open.delete(member);
    if (circle.length > 1 || imports.get(file)?.includes(file)) circles.push(circle.sort());
  }

  for (const file of imports.keys()) if (!index.has(file)) visit(file);
  return circles;
}
