import swagger from '@fastify/swagger';
import swaggerUi from '@fastify/swagger-ui';
import { fastifyPlugin } from 'fastify-plugin';
import { jsonSchemaTransform } from 'fastify-type-provider-zod';
import manifest from '../../package.json' with { type: 'json' };

const ABOUT = `Everything the console does. Sign in with \`POST /api/auth/sign-in/email\` and send
the cookie back. Lists take \`page\`, \`perPage\`, \`sort\`, \`order\`, \`q\` and \`ids\` and answer
\`{data, total}\`; refusals are problem details (RFC 9457) with a stable \`code\`.`;

/** The API's description, made from the schemas that the routes enforce. */
export const openapi = fastifyPlugin(
  async (app) => {
    await app.register(swagger, {
      openapi: {
        openapi: '3.1.0',
        info: { title: 'Sósia', version: manifest.version, description: ABOUT },
        servers: [{ url: app.platform.config.publicUrl }],
        components: {
          securitySchemes: {
            session: { type: 'apiKey', in: 'cookie', name: 'sosia.session_token' },
          },
        },
        security: [{ session: [] }],
      },
      transform: jsonSchemaTransform,
    });
    app.get('/api/openapi.json', { schema: { hide: true } }, async () => app.swagger());
    await app.register(swaggerUi, { routePrefix: '/api/docs' });
  },
  { name: 'openapi', dependencies: ['authentication'] },
);
