import { BlockList, isIPv6 } from 'node:net';

/** Networks that are not the public internet. Sources: the special-purpose address registries of IANA (RFC 6890). */
const V4 =
  '0.0.0.0/8 10.0.0.0/8 100.64.0.0/10 127.0.0.0/8 169.254.0.0/16 172.16.0.0/12 192.0.0.0/24 192.0.2.0/24 192.168.0.0/16 198.18.0.0/15 198.51.100.0/24 203.0.113.0/24 224.0.0.0/4 240.0.0.0/4';
const V6 = '::/128 ::1/128 64:ff9b:1::/48 100::/64 2001:db8::/32 fc00::/7 fe80::/10 ff00::/8';
/** IPv4 addresses inside IPv6 ones: mapped, and translated (RFC 6052). */
const INSIDE = /^(?:::ffff:|64:ff9b::)(\d+\.\d+\.\d+\.\d+)$/iu;

const networks = new BlockList();
for (const [list, type] of [
  [V4, 'ipv4'],
  [V6, 'ipv6'],
] as const) {
  for (const network of list.split(' ')) {
    const [address = '', prefix] = network.split('/');
    networks.addSubnet(address, Number(prefix), type);
  }
}

/** Whether an IP address is of this machine, a local network or another that the public internet does not reach. */
export function isPrivateAddress(address: string): boolean {
  const inside = INSIDE.exec(address)?.[1];
  if (inside !== undefined) return networks.check(inside, 'ipv4');
  return networks.check(address, isIPv6(address) ? 'ipv6' : 'ipv4');
}
