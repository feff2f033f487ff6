import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { readConfig, StartRefused } from '../../src/config.ts'
import { addressFrom, readTrusted } from '../../src/trusted-proxy.ts'

const proxy = '10.0.0.2'
const said = '198.51.100.9, 203.0.113.7'

describe('where a request comes from', () => {
  it.each([
    ['nobody is trusted', null, proxy, said, proxy],
    ['one proxy', '1', proxy, said, '203.0.113.7'],
    ['two proxies', '2', proxy, said, '198.51.100.9'],
    ['more proxies than there are', '9', proxy, said, '198.51.100.9'],
    ['a proxy that says nothing', '1', proxy, undefined, proxy],
    ['a known proxy', '10.0.0.2', proxy, said, '203.0.113.7'],
    ['a range of proxies', '10.0.0.0/8, 203.0.113.0/24', proxy, said, '198.51.100.9'],
    ['somebody who is no proxy', '10.0.0.3', proxy, said, proxy],
    [
      'rubbish before a true address',
      '1',
      proxy,
      `<b>, ${'x'.repeat(9)}, 203.0.113.7`,
      '203.0.113.7',
    ],
    ['rubbish alone', '1', proxy, 'unknown', proxy],
    ['rubbish between', '3', proxy, '1.1.1.1, unknown, 203.0.113.7', '203.0.113.7'],
    ['a port', '1', proxy, '203.0.113.7:5123', '203.0.113.7'],
    ['IPv6 in brackets', '1', '::1', '[2001:db8::7]:5123', '2001:db8::7'],
    ['IPv4 as IPv6', '10.0.0.0/8', '::ffff:10.0.0.2', '::ffff:203.0.113.7', '203.0.113.7'],
    ['an IPv6 range', 'fd00::/8', 'fd00::2', said, '203.0.113.7'],
    ['no line at all', '1', '', undefined, ''],
  ])('with %s', (_, trusted, socket, forwarded, expected) => {
    expect(addressFrom(socket, forwarded, trusted === null ? null : readTrusted(trusted))).toBe(
      expected,
    )
  })

  it('is not taken from what anybody may write', () => {
    const forged = `127.0.0.1, 10.0.0.9, ${said}`
    expect(addressFrom(proxy, forged, readTrusted('1'))).toBe('203.0.113.7')
    expect(addressFrom(proxy, forged, readTrusted('10.0.0.0/8'))).toBe('203.0.113.7')
  })
})

describe('settings of a server that runs', () => {
  it.each([
    ['TRUSTED_PROXY', 'true'],
    ['TRUSTED_PROXY', '0'],
    ['TRUSTED_PROXY', '10.0.0.0/33'],
    ['TRUSTED_PROXY', '10.0.0.0/8,'],
    ['TRUSTED_PROXY', 'proxy.example.org'],
    ['METRICS_PORT', '0'],
    ['METRICS_PORT', 'yes'],
    ['LOG_LEVEL', 'loud'],
  ])('%s cannot be %j', (name, value) => {
    expect(() => readConfig({ [name]: value })).toThrow(StartRefused)
    expect(() => readConfig({ [name]: value })).toThrow(name)
  })

  it('that hold a password may stand in a file', () => {
    const folder = mkdtempSync(join(tmpdir(), 'holdfast-secret-'))
    const file = join(folder, 'database-url')
    writeFileSync(file, 'postgres://holdfast:secret@db/holdfast\n')
    expect(readConfig({ DATABASE_URL_FILE: file }).databaseUrl).toBe(
      'postgres://holdfast:secret@db/holdfast',
    )
    writeFileSync(file, 'mysql://secret')
    expect(() => readConfig({ DATABASE_URL_FILE: file })).toThrow(/^(?!.*secret)DATABASE_URL/)
    rmSync(folder, { recursive: true })
    expect(() => readConfig({ SMTP_URL_FILE: file })).toThrow('SMTP_URL_FILE')
  })

  it('left out, trust nobody, tell no figures and log what happens', () => {
    const { trustedProxy, metricsPort, logLevel } = readConfig({})
    expect({ trustedProxy, metricsPort, logLevel }).toEqual({
      trustedProxy: null,
      metricsPort: null,
      logLevel: 'info',
    })
  })
})
