import { BlockList, isIP, isIPv6 } from 'node:net';
import { ReaderError } from '../../errors.ts';

export type Environment = Readonly<Record<string, string | undefined>>;

/**
 * The proxy that the environment names for an address, as curl reads it: `https_proxy`, else `all_proxy`, unless `no_proxy` lists the host;
 * in capitals too. Null for none. Throws unreachable for a proxy that is no address or speaks another protocol than HTTP.
 */
export function proxyFor(url: URL, name: string, env: Environment): URL | null {
  const hosts = variableOf('no_proxy', env) ?? '';
  const given = variableOf(`${url.protocol.slice(0, -1)}_proxy`, env) ?? variableOf('all_proxy', env) ?? '';
  if (given === '' || isListed(hostOf(url), hosts)) return null;
  const address = given.includes('://') ? given : `http://${given}`;
  const proxy = URL.canParse(address) ? new URL(address) : null;
  if (proxy?.protocol === 'http:' || proxy?.protocol === 'https:') return proxy;
  throw new ReaderError(
    'unreachable',
    `the environment names a proxy that is no http(s) address: "${name}": mend ${url.protocol.slice(0, -1)}_proxy or list the host in no_proxy`,
  );
}

/** The host of an address, IPv6 without brackets. */
export const hostOf = ({ hostname }: URL): string => hostname.replace(/^\[|\]$/gu, '');

/** What a proxy asks of those who go through it; none where the address of it names no user. */
export function credentialsOf({ username, password }: URL, header: string): Readonly<Record<string, string>> {
  if (username === '' && password === '') return {};
  const pair = `${decode(username)}:${decode(password)}`;
  return { [header]: `Basic ${Buffer.from(pair).toString('base64')}` };
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** A variable in small letters, else in capitals. For a server's scripts HTTP_PROXY is a header of whoever asks them: it does not count. */
function variableOf(variable: string, env: Environment): string | undefined {
  const isForged = variable === 'http_proxy' && env.REQUEST_METHOD !== undefined;
  return env[variable] ?? (isForged ? undefined : env[variable.toUpperCase()]);
}

/** Whether a list («localhost, .example.com, 10.0.0.0/8», «*») holds a host, or a domain or network that it is in. */
function isListed(host: string, list: string): boolean {
  const name = host.toLowerCase().replace(/\.$/u, '');
  return list
    .toLowerCase()
    .split(/[\s,]+/u)
    .map(entry =>
      entry
        .replace(/^\./u, '')
        .replace(/\.$/u, '')
        .replace(/^\[|\]$/gu, ''),
    )
    .some(
      entry => entry === '*' || (entry !== '' && (isIP(name) === 0 ? isWithin(name, entry) : isInNetwork(name, entry))),
    );
}

const isWithin = (name: string, domain: string): boolean => name === domain || name.endsWith(`.${domain}`);

function isInNetwork(address: string, network: string): boolean {
  const [base = '', length = isIPv6(base) ? '128' : '32'] = network.split('/');
  const most = isIPv6(base) ? 128 : 32;
  if (isIP(base) !== isIP(address) || !/^\d{1,3}$/u.test(length) || Number(length) > most) return false;
  const list = new BlockList();
  list.addSubnet(base, Number(length), isIPv6(base) ? 'ipv6' : 'ipv4');
  return list.check(address, isIPv6(address) ? 'ipv6' : 'ipv4');
}
