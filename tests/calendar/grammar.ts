const bytes = (text: string) => new TextEncoder().encode(text).length

const unfold = (source: string) => source.replaceAll('\r\n ', '').split('\r\n').filter(Boolean)

const values = (lines: string[], name: string) =>
  lines.flatMap((line) => new RegExp(`^${name}[;:].*?:?([^:]*)$`).exec(line)?.[1] ?? [])

const needed: Record<string, string[]> = {
  PUBLISH: [],
  REQUEST: ['ORGANIZER', 'ATTENDEE'],
  CANCEL: ['ORGANIZER', 'ATTENDEE'],
}

const always = ['UID', 'SEQUENCE', 'DTSTAMP', 'DTSTART', 'DTEND', 'SUMMARY', 'STATUS', 'TRANSP']

function faultsOfEvent(lines: string[], method: string): string[] {
  const once = [...always, 'LAST-MODIFIED', ...(needed[method] ?? [])]
  const missing = once.filter((name) => values(lines, name).length !== 1)
  const inUtc = ['DTSTAMP', 'LAST-MODIFIED']
    .filter((name) => !lines.some((line) => new RegExp(`^${name}:\\d{8}T\\d{6}Z$`).test(line)))
    .map((name) => `${name} is not in UTC`)
  const off = method === 'CANCEL' && !lines.includes('STATUS:CANCELLED')
  const named = method === 'PUBLISH' && lines.some((line) => /^(ORGANIZER|ATTENDEE)/.test(line))
  return [
    ...missing.map((name) => `${name} is not there once`),
    ...inUtc,
    ...(off ? ['a cancellation that is not cancelled'] : []),
    ...(named ? ['a person in a feed'] : []),
  ]
}

/** What RFC 5545 and 5546 ask of the lines themselves; readers are kinder than Outlook. */
export function faultsOf(source: string): string[] {
  const written = source.split('\r\n')
  const lines = unfold(source)
  const zones = lines.flatMap((line) => /^DT(?:START|END);TZID=([^:]+):/.exec(line)?.[1] ?? [])
  const events = source.split('\r\nBEGIN:VEVENT\r\n').slice(1).map(unfold)
  const method = values(lines, 'METHOD')[0] ?? ''
  const faults: [boolean, string][] = [
    [!source.endsWith('END:VCALENDAR\r\n'), 'the last line does not end'],
    [source.replaceAll('\r\n', '').search(/[\r\n]/) !== -1, 'a line end that is not CRLF'],
    [written.some((line) => !line.isWellFormed()), 'a character cut in two'],
    [written.some((line) => bytes(line) > 75), 'a line of more than 75 octets'],
    [lines[1] !== 'VERSION:2.0' || !lines[2]?.startsWith('PRODID:'), 'no version or maker'],
    [!(method in needed), 'no method'],
    [zones.some((zone) => !lines.includes(`TZID:${zone}`)), 'a zone that is not described'],
  ]
  return [
    ...faults.filter(([is]) => is).map(([, says]) => says),
    ...events.flatMap((event) => faultsOfEvent(event, method)),
  ]
}
