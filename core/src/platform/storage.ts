import path from 'node:path';
import { Disk } from 'flydrive';
import { FSDriver } from 'flydrive/drivers/fs';
import type { Config } from './config.ts';
import { ConfigurationError } from './errors/index.ts';

/** Files by key. Keys begin with the organisation's id, so no two organisations share one. */
export interface Storage {
  put(key: string, bytes: Uint8Array, options?: { contentType?: string }): Promise<void>;
  get(key: string): Promise<Uint8Array>;
  exists(key: string): Promise<boolean>;
  delete(key: string): Promise<void>;
}

/**
 * `file:` (or nothing: a folder beside the data), `s3://bucket?region=…&endpoint=…` or
 * `gs://bucket`. Credentials of the last two come from their own environment, as their libraries
 * document it.
 */
export async function openStorage(
  config: Pick<Config, 'storageUrl' | 'dataDir'>,
): Promise<Storage> {
  const disk = new Disk(await createDriver(config));
  return {
    put: (key, bytes, options) => disk.put(key, bytes, options),
    get: (key) => disk.getBytes(key),
    exists: (key) => disk.exists(key),
    delete: (key) => disk.delete(key),
  };
}

async function createDriver({ storageUrl, dataDir }: Pick<Config, 'storageUrl' | 'dataDir'>) {
  if (!storageUrl || storageUrl.startsWith('file:')) {
    const folder = storageUrl?.replace(/^file:(\/\/)?/, '') || path.join(dataDir, 'files');
    return new FSDriver({ location: path.resolve(folder), visibility: 'private' });
  }
  const url = new URL(storageUrl);
  try {
    if (url.protocol === 's3:') {
      const { S3Driver } = await import('flydrive/drivers/s3');
      const endpoint = url.searchParams.get('endpoint');
      return new S3Driver({
        bucket: url.hostname,
        region: url.searchParams.get('region') ?? 'us-east-1',
        visibility: 'private',
        ...(endpoint && { endpoint, forcePathStyle: true }),
      });
    }
    const { GCSDriver } = await import('flydrive/drivers/gcs');
    return new GCSDriver({ bucket: url.hostname, visibility: 'private', usingUniformAcl: true });
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new ConfigurationError([`STORAGE_URL: ${url.protocol} cannot be used here (${reason})`]);
  }
}
