import type { IncomingHttpHeaders } from 'node:http';

/** Converts Node's request headers to the web's `Headers`. */
export function webHeaders(headers: IncomingHttpHeaders): Headers {
  const web = new Headers();
  for (const [name, value] of Object.entries(headers)) {
    for (const one of [value ?? []].flat()) web.append(name, one);
  }
  return web;
}
