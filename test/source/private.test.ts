import { describe, expect, it } from 'vitest';
import { isPrivateAddress } from '../../src/source/locate/private.ts';

const PRIVATE = `
  127.0.0.1 127.255.255.254 10.1.2.3 172.16.0.0 172.31.255.255 192.168.1.1 169.254.169.254 100.64.0.1 100.127.255.255 0.0.0.0
  192.0.2.1 198.51.100.7 203.0.113.9 198.18.0.1 192.88.99.1 224.0.0.1 255.255.255.255
  ::1 :: 0:0:0:0:0:0:0:1 ::127.0.0.1 ::10.0.0.1 ::7f00:1 fe80::1 fe80::1%eth0 febf::1 fec0::1 feff::1 fd00::1 fc00::1 ff02::1
  ::ffff:127.0.0.1 ::ffff:7f00:1 0:0:0:0:0:ffff:c0a8:0101 ::ffff:0:10.0.0.1 ::FFFF:A9FE:A9FE
  64:ff9b::10.0.0.1 64:ff9b::7f00:1 64:ff9b::a9fe:a9fe 64:ff9b:1::8.8.8.8
  2002:7f00:1:: 2002:a00:1::1 2002:c0a8:101:1::1 2001:0:7f00:1::1 2001::f5ff:fffe 2001:0:4136:e378:8000:63bf:80ff:fffe
  2001:db8::1 3fff::1 3fff:fff::1 2001:2::1 2001:10::1 100::1 100:0:0:1::1 5f00::1 4000::1 a000::1`;
const PUBLIC = `
  1.1.1.1 8.8.8.8 172.15.255.255 172.32.0.1 192.169.0.1 100.63.255.255 100.128.0.0 198.20.0.0 223.255.255.255
  2606:4700::1111 2001:4860:4860::8888 2a00:1450:4001:830::200e 2001:67c:2e8::1 2001:200::1 2001:db9::1 3ffe::1
  ::ffff:1.1.1.1 ::ffff:101:101 64:ff9b::1.1.1.1 64:ff9b::808:808 2002:808:808::1 2001:0:808:808::f7f7:f7f7`;

const listOf = (text: string): readonly string[] => text.trim().split(/\s+/u);

describe('isPrivateAddress', () => {
  it.each(listOf(PRIVATE))('%s is private', address => {
    expect(isPrivateAddress(address)).toBe(true);
  });

  it.each(listOf(PUBLIC))('%s is public', address => {
    expect(isPrivateAddress(address)).toBe(false);
  });
});
