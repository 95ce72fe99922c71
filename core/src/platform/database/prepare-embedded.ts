/**
 * Creates the embedded database, with every table, in the given folder. Runs as a separate process:
 * creating a database and running the schema engine briefly need half a gigabyte, which WebAssembly
 * never returns to the system while its process lives.
 */
import { createLogger } from '../logger.ts';
import { connectQueueBackend } from '../queue/index.ts';
import { connectEmbedded } from './connect.ts';
import { openEmbedded } from './embedded.ts';

const dataDir = process.argv[2];
if (!dataDir) throw new Error('usage: prepare-embedded.ts <folder>');
const database = await connectEmbedded(await openEmbedded({ dataDir }), { migrate: true });
const log = createLogger('silent', 'prepare');
const backend = await connectQueueBackend({ redisUrl: undefined }, database.engine, log);
await backend.close();
await database.close();
