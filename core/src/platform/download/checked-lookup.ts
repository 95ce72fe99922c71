import { promises as dns, type LookupAddress } from 'node:dns';
import type { LookupFunction } from 'node:net';
import { DownloadError } from './download-error.ts';
import { isPublicAddress } from './public-address.ts';

const lookupAll = (hostname: string) => dns.lookup(hostname, { all: true });

/**
 * Resolves a name for a connection, which then goes to the address that was checked. Public names
 * must not lead into our own network: fails with a `DownloadError` `private_address`, unless the
 * operator named the place. IP addresses are never resolved, so code that accepts an address from
 * others must check that first.
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
