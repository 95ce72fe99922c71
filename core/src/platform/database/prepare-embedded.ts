/**
 * Makes the embedded database in the folder it is given, with every table. Runs as a process of its
 * own: making a database and running the schema engine need half a gigabyte for a moment, which
 * WebAssembly never gives back to the system while its process lives.
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
