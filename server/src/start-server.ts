import type { AddressInfo } from 'node:net';
import { ConfigurationError, type Platform } from '@sosia/core/platform';
import { buildApp } from './app.ts';

export interface RunningServer {
  /** The address for a person to open. */
  url: string;
  /** Stops accepting requests and ends running ones; the platform stays open. */
  close(): Promise<void>;
}

/** Listens on the configured host and port. Throws a `ConfigurationError` when it cannot. */
export async function startServer(platform: Platform): Promise<RunningServer> {
  const { host, port } = platform.config;
  const app = await buildApp({ platform });
  try {
    await app.listen({ host, port });
  } catch (error) {
    await app.close();
    throw listenProblem(error as NodeJS.ErrnoException, host, port);
  }
  const { port: bound } = app.server.address() as AddressInfo;
  const name = host === '0.0.0.0' || host === '::' ? '127.0.0.1' : host;
  const url = `http://${name.includes(':') ? `[${name}]` : name}:${bound}`;
  return { url, close: () => app.close() };
}

function listenProblem(error: NodeJS.ErrnoException, host: string, port: number): Error {
  if (error.code === 'EADDRINUSE') {
    return new ConfigurationError([`PORT: ${port} is in use by another program`]);
  }
  if (error.code === 'EACCES') {
    return new ConfigurationError([`PORT: ${port} may not be opened by this user`]);
  }
  if (error.code === 'EADDRNOTAVAIL' || error.code === 'ENOTFOUND') {
    return new ConfigurationError([`HOST: ${host} is not an address of this machine`]);
  }
  return error;
}
