import { SosiaError } from '@sosia/core/platform';
import { fastifyPlugin } from 'fastify-plugin';

const malformed = (what: string) => new SosiaError('malformed', 400, what);

/** Parses JSON bodies in well-formed UTF-8; a missing body counts as an empty object. */
export const bodies = fastifyPlugin(
  async (app) => {
    const utf8 = new TextDecoder('utf-8', { fatal: true });
    const parse = app.getDefaultJsonParser('error', 'error');
    app.removeContentTypeParser('application/json');
    app.addContentTypeParser('application/json', { parseAs: 'buffer' }, (request, body, done) => {
      if (body.length === 0) return done(null, undefined);
      let text: string;
      try {
        text = utf8.decode(body as Buffer);
      } catch {
        return done(malformed('The body is not UTF-8'));
      }
      const finish = (error: Error | null, value?: unknown) => {
        if (error) return done(malformed('The body is not JSON'));
        // Only an escape can introduce what well-formed UTF-8 cannot contain.
        if (text.includes('\\u') && !isStorable(value))
          return done(malformed('Text that is no text'));
        done(null, value);
      };
      void parse(request, text, finish as typeof done);
    });
    app.addHook('onRequest', async ({ url }) => {
      if (url.includes('%00')) throw malformed('Text that is no text');
    });
    app.addHook('preValidation', async (request) => {
      if (request.routeOptions.schema?.body && request.body == null) request.body = {};
    });
  },
  { name: 'bodies' },
);

/** Postgres stores any text except null characters and unpaired surrogates. */
function isStorable(value: unknown): boolean {
  if (typeof value === 'string') return value.isWellFormed() && !value.includes('\0');
  if (typeof value !== 'object' || value === null) return true;
  return Object.entries(value).every(([key, part]) => isStorable(key) && isStorable(part));
}
