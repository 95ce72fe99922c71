import { promises as dns, type LookupAddress } from 'node:dns';
import type { LookupFunction } from 'node:net';
import { DownloadError } from './download-error.ts';
import { isPublicAddress } from './public-address.ts';

const lookupAll = (hostname: string) => dns.lookup(hostname, { all: true });

/**
 * Resolves a name for a connection; the address that was checked is the one connected to. Names of
 * the internet must not lead into our own network: fails with a `DownloadError` `private_address`,
 * unless the operator named the place. What is an address already is never resolved, so whoever
 * takes an address from somebody looks at that before.
 */
export function checkedLookup(
  isTrusted: boolean,
  resolve: (hostname: string) => Promise<LookupAddress[]> = lookupAll,
): LookupFunction {
  return (hostname, { all }, callback) => {
    resolve(hostname).then(
      (addresses) => {
        const [first] = addresses;
        const isSafe = isTrusted || addresses.every(({ address }) => isPublicAddress(address));
        if (!first || !isSafe) {
          callback(new DownloadError('private_address', { isPassing: false }), []);
        } else if (all) callback(null, addresses);
        else callback(null, first.address, first.family);
      },
      (error) => callback(error, []),
    );
  };
}
