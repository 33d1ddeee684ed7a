import { isIPv6 } from 'node:net';

/** A network: the first bits of its addresses, as many as are told. */
type Network = { readonly bits: bigint; readonly length: number };

/** Networks that are not the public internet. Sources: the special-purpose address registries of IANA (RFC 6890 and later), 2025. */
const V4 = networksOf(
  32,
  '0.0.0.0/8 10.0.0.0/8 100.64.0.0/10 127.0.0.0/8 169.254.0.0/16 172.16.0.0/12 192.0.0.0/24 192.0.2.0/24 192.88.99.0/24 192.168.0.0/16 198.18.0.0/15 198.51.100.0/24 203.0.113.0/24 224.0.0.0/4 240.0.0.0/4',
);
/** Of these only the first is given out at all (RFC 4291); the others are exceptions in it. */
const [GLOBAL, ...NOT_GLOBAL] = networksOf(
  128,
  '2000::/3 2001:2::/48 2001:10::/28 2001:db8::/32 3fff::/20',
) as readonly [Network, ...Network[]];
/** Where an IPv6 address holds an IPv4 one that it leads to, counted in bits from its end; Teredo has it inverted. */
const HOLDERS: readonly (Network & { readonly at: number; readonly isInverted?: true })[] = [
  { ...networkOf(128, '::ffff:0:0/96'), at: 0 },
  { ...networkOf(128, '::ffff:0:0:0/96'), at: 0 },
  { ...networkOf(128, '::/96'), at: 0 },
  { ...networkOf(128, '64:ff9b::/96'), at: 0 },
  { ...networkOf(128, '2002::/16'), at: 80 },
  { ...networkOf(128, '2001::/32'), at: 0, isInverted: true },
  { ...networkOf(128, '2001::/32'), at: 64 },
];
const V4_MASK = 0xffff_ffffn;

/** Whether an IP address is of this machine, a local network or another that the public internet does not reach. */
export function isPrivateAddress(address: string): boolean {
  if (!isIPv6(address)) return isIn(V4, parseV4(address), 32);
  const bits = parseV6(address);
  const holders = HOLDERS.filter(holder => isWithin(holder, bits, 128));
  if (holders.length === 0) return !isWithin(GLOBAL, bits, 128) || isIn(NOT_GLOBAL, bits, 128);
  return holders.some(({ at, isInverted }) => {
    const held = (bits >> BigInt(at)) & V4_MASK;
    return isIn(V4, isInverted ? held ^ V4_MASK : held, 32);
  });
}

const isIn = (networks: readonly Network[], bits: bigint, size: number): boolean =>
  networks.some(network => isWithin(network, bits, size));

const isWithin = ({ bits, length }: Network, address: bigint, size: number): boolean =>
  (bits ^ address) >> BigInt(size - length) === 0n;

function networksOf(size: 32 | 128, list: string): readonly Network[] {
  return list.split(' ').map(network => networkOf(size, network));
}

function networkOf(size: 32 | 128, network: string): Network {
  const [address = '', length] = network.split('/');
  return { bits: size === 32 ? parseV4(address) : parseV6(address), length: Number(length) };
}

/** The bits of an address that node takes for one of IPv4. */
function parseV4(address: string): bigint {
  return address.split('.').reduce((bits, byte) => (bits << 8n) | BigInt(byte), 0n);
}

/** The bits of an address that node takes for one of IPv6 («fe80::1%eth0», «::ffff:10.0.0.1»). */
function parseV6(address: string): bigint {
  const [plain = ''] = address.split('%');
  const [head = [], tail = []] = plain.split('::').map(groupsOf);
  const gap = plain.includes('::') ? Array.from({ length: 8 - head.length - tail.length }, () => 0n) : [];
  return [...head, ...gap, ...tail].reduce((bits, group) => (bits << 16n) | group, 0n);
}

/** The groups of 16 bits of a side of an address; an IPv4 address at its end is two. */
function groupsOf(side: string): readonly bigint[] {
  if (side === '') return [];
  return side.split(':').flatMap(group => {
    if (!group.includes('.')) return [BigInt(`0x${group}`)];
    const bits = parseV4(group);
    return [bits >> 16n, bits & 0xffffn];
  });
}
