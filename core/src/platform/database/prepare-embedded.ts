/**
 * Makes the embedded database in the folder it is given, migrated. Runs as a process of its own at
 * the very first start: making a database and running the schema engine need half a gigabyte for a
 * moment, which WebAssembly never gives back to the system while its process lives.
 */
import { connectEmbedded } from './connect.ts';
import { openEmbedded } from './embedded.ts';

const dataDir = process.argv[2];
if (!dataDir) throw new Error('usage: prepare-embedded.ts <folder>');
const database = await connectEmbedded(await openEmbedded({ dataDir }), { migrate: true });
await database.close();
