import { BlockList, isIP } from 'node:net';

const V4 = `0.0.0.0/8 10.0.0.0/8 100.64.0.0/10 127.0.0.0/8 169.254.0.0/16 172.16.0.0/12 192.0.0.0/24
  192.0.2.0/24 192.88.99.0/24 192.168.0.0/16 198.18.0.0/15 198.51.100.0/24 203.0.113.0/24
  224.0.0.0/4 240.0.0.0/4`;
const V6 = `::/128 ::1/128 64:ff9b::/96 64:ff9b:1::/48 100::/64 2001::/32 2001:db8::/32 2002::/16
  fc00::/7 fe80::/10 fec0::/10 ff00::/8`;

/**
 * Addresses that no public server has (IANA's special-purpose registries), and those that embed an
 * IPv4 address leading to an unknown place (Teredo, 6to4, NAT64).
 */
const notPublic = new BlockList();
for (const [list, family] of [
  [V4, 'ipv4'],
  [V6, 'ipv6'],
] as const) {
  for (const range of list.split(/\s+/)) {
    const [net = '', bits] = range.split('/');
    notPublic.addSubnet(net, Number(bits), family);
  }
}

/** Also handles IPv4 addresses written as IPv6 (`::ffff:10.0.0.1`). */
export function isPublicAddress(address: string): boolean {
  const family = isIP(address);
  if (family === 0) return false;
  return !notPublic.check(address, family === 4 ? 'ipv4' : 'ipv6');
}
